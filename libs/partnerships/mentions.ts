import { Injectable } from '@nestjs/common';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';

export const ORGANISATION = 'organisation';
export const PERSON = 'person';

/** Those who are in the place of the text or its forum, as far as the reader is there too. */
const HERE = `g.audience IN (here.audience, here.forum) AND g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL`;

const ORGANISATION_ROWS = `SELECT '${ORGANISATION}' AS kind, o.id, 0 AS version, n.name AS label, NULL::text AS title, NULL::text AS standing,
    NULL::text AS note, NULL::date AS due, NULL::text AS place, NULL::int AS number, coalesce(o.valid_to < $2::date, false) AS ended
  FROM partnerships.organisation o JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL`;

/** What a group says of itself when it joins is for those inside until somebody vouched for it; the register is everybody's. */
const ORGANISATIONS = `${ORGANISATION_ROWS}
 WHERE o.source <> 'described' OR EXISTS (SELECT FROM partnerships.vouched_view v WHERE v.organisation_id = o.id)
    OR EXISTS (SELECT FROM here JOIN audience."grant" g ON ${HERE} WHERE g.organisation_id = o.id)`;

/** With the first of their seats in the place. Whoever is not in it reads of nobody. */
const PEOPLE = `SELECT '${PERSON}' AS kind, seat.id, 0 AS version, seat.name AS label, NULL::text AS title, NULL::text AS standing,
    seat.role || coalesce(', ' || seat.organisation, '') AS note, NULL::date AS due, NULL::text AS place, NULL::int AS number, false AS ended
  FROM (SELECT DISTINCT ON (p.id) p.id, p.name, o.name AS organisation,
               CASE g.role WHEN 'chair' THEN 'Chair' WHEN 'vice-chair' THEN 'Vice-chair' WHEN 'secretary' THEN 'Secretary'
                 WHEN 'member' THEN 'Member' WHEN 'deputy' THEN 'Deputy' WHEN 'observer' THEN 'Observer' ELSE 'In the forum' END AS role
          FROM here JOIN audience."grant" g ON ${HERE}
          JOIN access.person_view p ON p.id = g.person_id
          LEFT JOIN partnerships.organisation_view o ON o.id = g.organisation_id
         ORDER BY p.id, array_position(ARRAY['chair', 'vice-chair', 'secretary', 'member', 'deputy', 'observer'], g.role), o.name) seat`;

/** Organisations and people can be named in texts. */
@Injectable()
export class PartnershipMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: ORGANISATION,
      rows: ORGANISATIONS,
      offered: `${ORGANISATION_ROWS} WHERE o.id IN (SELECT g.organisation_id FROM here JOIN audience."grant" g ON ${HERE})`,
    });
    kinds.register({ kind: PERSON, rows: PEOPLE, offered: PEOPLE });
  }
}
