import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Identifier } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import type { Sector } from '../domain/register/sector.js';

export interface FoundOrganisation {
  readonly id: Id;
  readonly name: string;
  readonly sector: Sector;
  /** The codes of today. */
  readonly identifiers: readonly Identifier[];
  readonly postcode: string | null;
  readonly closed: boolean;
  /** The former name by which it was found, or null. */
  readonly formerly: string | null;
}

const MOST = 50;

/**
 * Finds organisations by what people have at hand: a name or part of one, mistyped or former; a charity or company
 * number; an ODS or ONS code; a postcode or the first half of one. Best first; closed ones after open ones that match as
 * well. The register is public, so there is no scope.
 */
export async function findOrganisations(
  queries: Queries,
  text: string,
  limit: number,
): Promise<FoundOrganisation[]> {
  const asked = text.slice(0, 200).trim();
  const most = Math.min(Math.max(Math.trunc(limit), 1), MOST);
  if (asked.length < 2) return [];
  const values = [asked, codesIn(asked), normalisePostcode(asked), outwardCode(asked), most];
  const found = await queries.rows<FoundOrganisation>(EXACT, values);
  return found.length > 0 ? found : queries.rows<FoundOrganisation>(LIKELY, [asked, most]);
}

/**
 * "Charity no. 1053838" holds the code 1053838. A company number is also tried with the leading noughts that
 * spreadsheets drop.
 */
function codesIn(text: string): string[] {
  const packed = text.toUpperCase().replace(/\s+/g, '');
  const words = text.toUpperCase().split(/[^A-Z0-9]+/);
  const codes = [packed, ...words.filter((word) => /\d/.test(word))];
  return [
    ...new Set(codes.flatMap((code) => (/^\d{5,7}$/.test(code) ? [code, code.padStart(8, '0')] : [code]))),
  ];
}

const outwardCode = (text: string): string | null =>
  /^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?$/.test(text) ? `${text.toUpperCase()} %` : null;

const VIEW = `
  SELECT o.id, current.name, o.sector, o.postcode, coalesce(o.valid_to < (now() AT TIME ZONE 'Europe/London')::date, false) AS closed,
         CASE WHEN hit.name <> current.name THEN hit.name END AS formerly,
         coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme)
                     FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id AND i.until IS NULL), '[]') AS identifiers
    FROM hit
    JOIN partnerships.organisation o ON o.id = hit.organisation_id
    JOIN partnerships.organisation_name current ON current.organisation_id = o.id AND current.until IS NULL`;

// Rank: 0 its code; 1 its name; 2 its postcode; 3 begins so; 4 each word begins one of its words; 5 contains them; 6 its postal area.
const EXACT = `
  WITH asked AS MATERIALIZED (
    SELECT partnerships.search_text($1) AS text,
           array_agg('%' || word || '%') AS anywhere,
           array_agg('% ' || word || '%') AS beginning,
           -- the index answers one pattern, not "all of these": the longest is the rarest
           (array_agg('%' || word || '%' ORDER BY length(word) DESC))[1] AS rarest
      FROM regexp_split_to_table(partnerships.search_text($1), ' ') AS word WHERE word <> ''
  ), named AS (
    SELECT n.organisation_id, n.name, n.until,
           CASE WHEN partnerships.search_text(n.name) = asked.text THEN 1
                WHEN starts_with(partnerships.search_text(n.name), asked.text) THEN 3
                WHEN ' ' || partnerships.search_text(n.name) LIKE ALL (asked.beginning) THEN 4
                ELSE 5 END AS rank
      FROM asked, partnerships.organisation_name n
     WHERE partnerships.search_text(n.name) LIKE asked.rarest AND partnerships.search_text(n.name) LIKE ALL (asked.anywhere)
  ), every AS (
    SELECT organisation_id, NULL AS name, NULL::date AS until, 0 AS rank FROM partnerships.organisation_identifier WHERE value = ANY ($2::text[])
    UNION ALL SELECT organisation_id, name, until, rank FROM named
    UNION ALL SELECT id, NULL, NULL, 2 FROM partnerships.organisation WHERE postcode = $3
    UNION ALL SELECT id, NULL, NULL, 6 FROM partnerships.organisation WHERE postcode LIKE $4
  ), hit AS (
    SELECT DISTINCT ON (organisation_id) organisation_id, name, rank FROM every ORDER BY organisation_id, rank, until DESC NULLS FIRST
  )
  ${VIEW}
  ORDER BY hit.rank, closed, length(current.name), current.name, o.id LIMIT $5`;

// Only when nothing matches as typed: trigrams forgive a slip ("chesire wildlife").
const LIKELY = `
  WITH hit AS (
    SELECT DISTINCT ON (organisation_id) organisation_id, name, public.word_similarity(partnerships.search_text($1), partnerships.search_text(name)) AS likeness
      FROM partnerships.organisation_name
     WHERE partnerships.search_text($1) OPERATOR(public.<%) partnerships.search_text(name)
     ORDER BY organisation_id, likeness DESC, until DESC NULLS FIRST
  )
  ${VIEW}
  ORDER BY hit.likeness DESC, closed, length(current.name), current.name, o.id LIMIT $2`;
