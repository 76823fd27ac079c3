import { Injectable } from '@nestjs/common';
import { isId } from '@folkmoot/kernel/id.js';
import { MentionKinds, type PageOfThing } from '@folkmoot/platform/mentions/mention-kinds.js';

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

/** In SQL: what can be a uuid is made one, in whatever order the statement looks at its rows. */
const ID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** `/organisations/ods-QOP`, by any code it has or had, or by its id. */
const PAGE_OF_ORGANISATION: PageOfThing = {
  reads({ parts: [page, name, ...more] }) {
    if (page !== 'organisations' || name === undefined || more.length > 0) return null;
    return isId(name) || /^(ods|ons|charity|company)-[A-Za-z0-9]{1,12}$/.test(name) ? { name } : null;
  },
  found: `SELECT a.nth, a.kind, o.id FROM asked a JOIN partnerships.organisation o ON o.id =
      CASE WHEN a.name ~ '${ID}' THEN a.name::uuid
        ELSE (SELECT i.organisation_id FROM partnerships.organisation_identifier i
               WHERE i.scheme = split_part(a.name, '-', 1) AND i.value = upper(split_part(a.name, '-', 2))) END
    WHERE a.kind = '${ORGANISATION}'`,
};

/** `/northmoor/members#person-…`: people stand among the members of the place of the text, and are known there alone. */
const PAGE_OF_PERSON: PageOfThing = {
  reads({ parts: [place, page, ...more], hash }) {
    const name = hash.startsWith('person-') ? hash.slice('person-'.length) : '';
    return place !== undefined && page === 'members' && more.length === 0 && isId(name)
      ? { place, name }
      : null;
  },
  found: `SELECT a.nth, a.kind, p.id FROM asked a JOIN here ON here.slug = a.place JOIN access.person_view p ON p.id =
      CASE WHEN a.name ~ '${ID}' THEN a.name::uuid END
    WHERE a.kind = '${PERSON}'`,
};

/** Organisations and people can be named in texts. */
@Injectable()
export class PartnershipMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: ORGANISATION,
      rows: ORGANISATIONS,
      offered: `${ORGANISATION_ROWS} WHERE o.id IN (SELECT g.organisation_id FROM here JOIN audience."grant" g ON ${HERE})`,
      page: PAGE_OF_ORGANISATION,
    });
    kinds.register({ kind: PERSON, rows: PEOPLE, offered: PEOPLE, page: PAGE_OF_PERSON });
  }
}
