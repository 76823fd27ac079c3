import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { numberParagraphs, type NumberedParagraph, type Paragraph } from '../domain/paragraph-numbers.js';

/** Within the transaction that writes down the text: who holds its projection's row is alone at it. */
export async function giveNumbers(queries: Queries, section: Id, text: readonly Paragraph[]): Promise<void> {
  const known = await queries.rows<NumberedParagraph>(
    `SELECT client::float8 AS client, clock, number, suffix, words, position FROM plans.paragraph_number WHERE section_id = $1`,
    [section],
  );
  const rows = numberParagraphs(known, text);
  if (rows.length === 0) return;
  await queries.rows(
    `INSERT INTO plans.paragraph_number (section_id, client, clock, number, suffix, words, position)
     SELECT $1, * FROM unnest($2::bigint[], $3::int[], $4::int[], $5::text[], $6::text[], $7::int[])
     ON CONFLICT (section_id, client, clock) DO UPDATE
       SET number = excluded.number, suffix = excluded.suffix, words = excluded.words, position = excluded.position`,
    [
      section,
      rows.map((row) => row.client),
      rows.map((row) => row.clock),
      rows.map((row) => row.number),
      rows.map((row) => row.suffix),
      rows.map((row) => row.words),
      rows.map((row) => row.position),
    ],
  );
}
