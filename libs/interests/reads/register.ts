import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { addMonths, rulesAt } from '../domain/interest-rules.js';
import { INTEREST_ROWS, type InterestRow } from './interest-row.js';

export const MOST_ENTRIES = 2_000;
/** `published`: the register as the public reads it. `mine`: one’s own. `seen`: all that the reader may see, also what is long over. */
export type Which = 'published' | 'mine' | 'seen';

/** The entries of a place, by name. One statement. */
export const entriesOf = (
  queries: Queries,
  scope: Scope,
  place: string,
  which: Which,
  today: LocalDate,
): Promise<InterestRow[]> =>
  queries.rows<InterestRow>(
    `${INTEREST_ROWS} AND place.slug = $3
        AND CASE $4 WHEN 'mine' THEN i.person_id = $2::uuid
                    WHEN 'seen' THEN true
                    ELSE i.audience = 'public' AND (i.until IS NULL OR i.until >= $5::date)
                         AND (gone.on IS NULL OR gone.on >= $5::date) END
      ORDER BY person.name, i.person_id, i.until IS NOT NULL, i.since DESC, i.id LIMIT ${MOST_ENTRIES}`,
    [
      scope.audiences,
      scope.person?.personId ?? null,
      place,
      which,
      addMonths(today, -rulesAt(today).publishedMonthsAfterEnd),
    ],
  );

export const entryById = (queries: Queries, scope: Scope, id: string): Promise<InterestRow | null> =>
  queries.row<InterestRow>(`${INTEREST_ROWS} AND i.id = $3`, [
    scope.audiences,
    scope.person?.personId ?? null,
    id,
  ]);
