import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';

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
        rows: `SELECT p.name AS "Place", c.number AS "Number", c.what AS "What", o.name AS "Of", CASE WHEN c.person_id = $1 THEN 'you do it' ELSE 'you asked for it' END AS "Your part", c.due_date AS "Due", c.status AS "Status"
          FROM commitments.commitment c JOIN partnerships.partnership_view p ON p.id = c.partnership_id
          JOIN partnerships.organisation_view o ON o.id = c.organisation_id WHERE c.person_id = $1 OR c.asked_by = $1 ORDER BY c.asked_at DESC`,
      },
    );
    data.register({
      title: 'How you look at boards of commitments',
      rows: `SELECT p.name AS "Place", v.name AS "Saved view", v.saved_at AS "When" FROM commitments.board_view v
          JOIN partnerships.partnership_view p ON p.id = v.partnership_id WHERE v.saved_by = $1 AND v.removed_at IS NULL
        UNION ALL SELECT p.name, 'What changed up to here you have seen', m.marked_at FROM commitments.board_mark m
          JOIN partnerships.partnership_view p ON p.id = m.partnership_id WHERE m.person_id = $1 ORDER BY 3 DESC`,
    });
  }
}
