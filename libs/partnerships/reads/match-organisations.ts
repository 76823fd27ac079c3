import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MemberRow } from '../domain/member-file/member-row.js';
import type { Candidate, Matches } from '../domain/member-file/plan-members.js';
import { successorsOf } from './successors.js';

interface Hit extends Candidate {
  readonly line: number;
  readonly how: 'code' | 'name' | 'likely';
}

/** Names that match nothing are compared with the whole register, which takes time: no more lines than this. */
const MOST_COMPARED = 100;

/**
 * What the register has for each line of a list: by code (with the leading noughts that spreadsheets drop), by exact name, also a
 * former one, else names that look alike; and who goes on with the work of closed ones. Two statements, however long the list.
 */
export async function matchOrganisations(
  queries: Queries,
  rows: readonly MemberRow[],
  today: LocalDate,
): Promise<Map<number, Matches>> {
  const asked = rows.filter(({ name, code }) => name !== '' || code !== '');
  const codes = asked.flatMap(({ line, code }) => codesOf(code).map((one) => ({ line, code: one })));
  const names = asked.filter(({ name }) => name !== '');
  const hits = await queries.rows<Hit>(MATCH, [
    codes.map(({ line }) => line),
    codes.map(({ code }) => code),
    names.map(({ line }) => line),
    names.map(({ name }) => name),
    today,
    MOST_COMPARED,
  ]);
  const closed = hits.filter((one) => one.closed).map(({ id }) => id);
  const successors = await successorsOf(queries, [...new Set(closed)], today);
  const matches = new Map<number, { byCode: Candidate[]; byName: Candidate[]; likely: Candidate[] }>();
  for (const { line, how, ...candidate } of hits) {
    const found = matches.get(line) ?? { byCode: [], byName: [], likely: [] };
    matches.set(line, found);
    ({ code: found.byCode, name: found.byName, likely: found.likely })[how].push(candidate);
    if (candidate.closed) found.likely.push(...following(successors, candidate.id));
  }
  return matches;
}

const following = (successors: Awaited<ReturnType<typeof successorsOf>>, of: Id): Candidate[] =>
  successors
    .filter((one) => one.of === of)
    .map(({ id, name, sector }) => ({ id, name, sector, code: null, closed: false }));

/** “Charity no. 1053838” holds the code 1053838. */
function codesOf(code: string): string[] {
  const words = code.split(/[^A-Z0-9]+/).filter((word) => /\d/.test(word));
  const all = [code.replace(/\s+/g, ''), ...words].filter(Boolean);
  return [...new Set(all.flatMap((one) => (/^\d{5,7}$/.test(one) ? [one, one.padStart(8, '0')] : [one])))];
}

const MATCH = `
  WITH coded AS (
    SELECT DISTINCT a.line, i.organisation_id AS id, 'code' AS how, 0::real AS likeness
      FROM unnest($1::int[], $2::text[]) AS a(line, code)
      JOIN partnerships.organisation_identifier i ON i.value = a.code AND i.until IS NULL
  ), asked AS (
    SELECT line, name FROM unnest($3::int[], $4::text[]) AS a(line, name)
  ), named AS (
    SELECT DISTINCT a.line, n.organisation_id AS id, 'name' AS how, 0::real AS likeness
      FROM asked a
      JOIN partnerships.organisation_name n ON partnerships.search_text(n.name) = partnerships.search_text(a.name)
  ), unknown AS (
    SELECT line, name FROM asked
     WHERE NOT EXISTS (SELECT 1 FROM coded WHERE coded.line = asked.line) AND NOT EXISTS (SELECT 1 FROM named WHERE named.line = asked.line)
     ORDER BY line LIMIT $6
  ), alike AS (
    SELECT u.line, l.id, 'likely' AS how, l.likeness
      FROM unknown u
      CROSS JOIN LATERAL (
        SELECT n.organisation_id AS id, max(public.word_similarity(partnerships.search_text(u.name), partnerships.search_text(n.name))) AS likeness
          FROM partnerships.organisation_name n
         WHERE partnerships.search_text(u.name) OPERATOR(public.<%) partnerships.search_text(n.name)
         GROUP BY n.organisation_id ORDER BY likeness DESC, n.organisation_id LIMIT 5) l
  ), hit AS (
    SELECT * FROM coded UNION ALL SELECT * FROM named UNION ALL SELECT * FROM alike
  )
  SELECT hit.line, hit.how, o.id, n.name, o.sector, coalesce(o.valid_to < $5::date, false) AS closed,
         (SELECT min(i.value) FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id AND i.until IS NULL) AS code
    FROM hit
    JOIN partnerships.organisation o ON o.id = hit.id
    JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL
   ORDER BY hit.line, closed, hit.likeness DESC, n.name, o.id`;
