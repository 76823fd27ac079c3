import { newId } from '@folkmoot/kernel/id.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { identifierKey } from '../domain/register/identifier.js';
import type { Source } from '../domain/register/organisation.js';
import {
  alterOrganisations,
  confirmAsAt,
  insertOrganisations,
  lockByIdentifiers,
  lockUnnumbered,
  takeOver,
} from '../storage/register.store.js';
import { applyRelations } from './apply-relations.js';
import { keepEvents } from './import-scratch.js';
import type { Detected } from './kind.js';
import { count, type Summary } from './outcome.js';
import { planChanges } from './plan-changes.js';
import { eventsOf } from './register-events.js';
import type { RegisterRow } from './register-row.js';

/** What every list of organisations does with its rows. The key of a row is its first code. */
export const ofOrganisations = (source: Source): Pick<Detected<RegisterRow>, 'keyOf' | 'apply'> => ({
  keyOf: ({ identifiers: [first] }) => first.value,
  apply: (tx, rows, summary) => applyOrganisations(tx, rows, source, summary),
});

async function applyOrganisations(
  tx: Transaction,
  rows: readonly RegisterRow[],
  source: Source,
  summary: Summary,
): Promise<void> {
  const { asAt } = summary;
  const known = await lockByIdentifiers(
    tx,
    rows.flatMap(({ identifiers }) => identifiers),
  );
  const held = new Set(known.flatMap(({ identifiers }) => identifiers.map(identifierKey)));
  const { unnumbered, named } = await lockUnnumbered(
    tx,
    rows.filter(({ identifiers }) => !identifiers.some((one) => held.has(identifierKey(one)))),
  );
  const plan = planChanges(rows, [...known, ...named], { source, asAt, unnumbered, newId });
  await takeOver(tx, plan.takenOver, source, asAt);
  await insertOrganisations(tx, plan.additions);
  await alterOrganisations(tx, plan.alterations, asAt);
  await confirmAsAt(tx, plan.confirmed, asAt);
  await keepEvents(tx, eventsOf(plan, asAt));
  count(summary, plan);
  await applyRelations(
    tx,
    rows.flatMap(({ relations }) => relations ?? []),
    source,
    summary,
  );
}
