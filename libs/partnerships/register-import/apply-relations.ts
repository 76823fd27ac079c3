import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { Relation } from '../domain/register/relation.js';
import {
  confirmRelations,
  insertRelations,
  redateRelations,
  relationsFrom,
} from '../storage/relation.store.js';
import type { Detected } from './kind.js';
import { keepChange, type Summary } from './outcome.js';
import { planRelations } from './plan-relations.js';
import type { Kind, RelationRow } from './register-row.js';

/** What a list of relations does with its rows. */
export const ofRelations = (source: Kind): Pick<Detected<RelationRow>, 'keyOf' | 'apply'> => ({
  keyOf: ({ from, to, since }) => [from, to, ...(since === null ? [] : [since])].join(' '),
  apply: (tx, rows, summary) => applyRelations(tx, rows, source, summary),
});

export async function applyRelations(
  tx: Transaction,
  told: readonly Relation[],
  source: string,
  summary: Summary,
): Promise<void> {
  if (told.length === 0) return;
  const plan = planRelations(told, await relationsFrom(tx, told), summary.asAt);
  await redateRelations(tx, plan.redated, summary.asAt);
  await insertRelations(tx, plan.additions, source, summary.asAt);
  await confirmRelations(tx, plan.confirmed, summary.asAt);
  const { relations } = summary;
  const succeeded = plan.additions.filter(({ kind }) => kind === 'succeeded-by').length;
  relations.succeeded += succeeded;
  relations.added += plan.additions.length - succeeded - plan.moves.length;
  relations.moved += plan.moves.length;
  relations.ended += plan.ended;
  relations.unchanged += plan.confirmed.length;
  relations.older += plan.older;
  for (const { from, before, to } of plan.moves)
    keepChange(summary, { what: 'moved', code: from, to, before });
  for (const { kind, from, to } of plan.additions)
    if (kind === 'succeeded-by') keepChange(summary, { what: 'succeeded', code: from, to, before: null });
}
