import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

/** The title of a priority is for those who see the plan; whoever left keeps the number of what they served. */
const PRIORITY = `CASE WHEN p.id IS NULL THEN '' ELSE p.number || CASE WHEN p.audience = 'public'
    OR EXISTS (SELECT FROM audience.held h WHERE h.person_id = $1 AND h.audience = p.audience) THEN ': ' || p.title ELSE '' END END`;

/** What this area keeps about a person, for their own eyes. */
@Injectable()
export class OwnCommitmentData {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'Action logs you brought',
        rows: `SELECT p.name AS "Place", f.name AS "File", f.brought_at AS "Brought", f.used_at AS "Used"
          FROM commitments.log_file f JOIN partnerships.partnership_view p ON p.id = f.partnership_id WHERE f.person_id = $1 ORDER BY f.brought_at DESC`,
      },
      {
        title: 'Commitments you do or asked for',
        rows: `SELECT place.name AS "Place", c.number AS "Number", c.what AS "What", c.weight AS "Type", o.name AS "Of", CASE WHEN c.person_id = $1 THEN 'you do it' ELSE 'you asked for it' END AS "Your part",
            c.role AS "Role", c.due_date AS "Due", c.state AS "Answer", c.status AS "Status", coalesce('£' || to_char(c.pence / 100.0, 'FM999,999,999,990.00'), '') AS "Money", ${PRIORITY} AS "Priority",
            coalesce(replace(c.need, '-', ' '), '') AS "Need", coalesce(replace(c.matters_to, '-', ' '), '') AS "Makes a difference for", c.evidence_expected AS "What will show it",
            c.asked_at AS "Asked", c.answered_at AS "Answered", c.closed_at AS "Closed"
          FROM commitments.commitment c JOIN partnerships.partnership_view place ON place.id = c.partnership_id
          JOIN partnerships.organisation_view o ON o.id = c.organisation_id LEFT JOIN plans.priority_view p ON p.id = c.priority_id
         WHERE c.person_id = $1 OR c.asked_by = $1 ORDER BY c.asked_at DESC`,
      },
      {
        // Who said it stands in the record alone: by a mail's button too, and before it was handed on.
        title: 'What you said and showed about commitments',
        rows: `SELECT place.name AS "Place", c.number AS "Number", u.at AS "When", split_part(l.event, '.', 2) AS "What", u.text AS "In your words",
            coalesce(u.link, '') AS "Link", coalesce(f.name, '') AS "File", coalesce(u.where_seen, '') AS "Where it can be seen"
          FROM journal.line l JOIN commitments.commitment c ON c.id = l.subject_id JOIN commitments.update u ON u.id = (l.data::json ->> 'update')::uuid AND u.commitment_id = c.id
          JOIN partnerships.partnership_view place ON place.id = c.partnership_id AND l.stream = 'partnership/' || place.id LEFT JOIN files.file f ON f.id = u.file_id
         WHERE l.actor = 'person/' || $1::text AND l.subject_kind = 'commitment' AND u.kind <> 'amended' ORDER BY u.at DESC`,
      },
      {
        title: 'How you look at boards of commitments',
        rows: `SELECT p.name AS "Place", v.name AS "Saved view", v.saved_at AS "When" FROM commitments.board_view v
            JOIN partnerships.partnership_view p ON p.id = v.partnership_id WHERE v.saved_by = $1 AND v.removed_at IS NULL
          UNION ALL SELECT p.name, 'What changed up to here you have seen', m.marked_at FROM commitments.board_mark m
            JOIN partnerships.partnership_view p ON p.id = m.partnership_id WHERE m.person_id = $1 ORDER BY 3 DESC`,
      },
    );
  }
}
