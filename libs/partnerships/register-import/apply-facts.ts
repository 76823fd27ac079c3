import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { AreaFact } from '../domain/register/area-fact.js';
import { recordFacts } from '../storage/area-fact.store.js';
import { applyLand } from './apply-areas.js';
import type { Detected } from './kind.js';
import type { Summary } from './outcome.js';
import type { FactRow, Kind } from './register-row.js';

/** Which day the figures of a row are of, where only the file's name or columns tell. */
export type DayOf = (row: FactRow, summary: Summary) => Pick<AreaFact, 'day' | 'period'>;

/** What every table of figures does with its rows. */
export const ofFacts = (source: Kind, dayOf: DayOf): Pick<Detected<FactRow>, 'keyOf' | 'apply'> => ({
  keyOf: ({ key }) => key,
  apply: (tx, rows, summary) => applyFacts(tx, rows, source, dayOf, summary),
});

const eachDay = (row: FactRow): FactRow[] => [row, ...(row.others ?? []).map((one) => ({ ...row, ...one }))];

async function applyFacts(
  tx: Transaction,
  rows: readonly FactRow[],
  source: Kind,
  dayOf: DayOf,
  summary: Summary,
): Promise<void> {
  await applyLand(
    tx,
    rows.map(({ area }) => ({ areas: [area], parts: [] })),
    source,
    summary,
  );
  const facts = new Map<string, Pick<AreaFact, 'area' | 'measure' | 'day' | 'period' | 'figures'>>();
  for (const row of rows.flatMap(eachDay)) {
    const key = { area: row.area.code, measure: row.measure, ...dayOf(row, summary) };
    const name = `${key.area} ${key.measure} ${key.day}`;
    // women, men and all of them stand in rows of their own
    facts.set(name, { ...key, figures: { ...facts.get(name)?.figures, ...row.figures } });
  }
  await keepFacts(tx, [...facts.values()], source, summary);
}

/** Writes figures, and counts what they came to. */
export async function keepFacts(
  tx: Transaction,
  facts: Parameters<typeof recordFacts>[1],
  source: Kind,
  summary: Summary,
): Promise<void> {
  const done = await recordFacts(tx, facts, source, summary.asAt);
  summary.facts.added += done.added;
  summary.facts.changed += done.changed;
  summary.facts.unchanged += done.unchanged;
  summary.facts.older += done.older;
}
