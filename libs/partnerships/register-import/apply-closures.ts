import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { closeOrganisations, lockByIdentifiers } from '../storage/register.store.js';
import { keepEvents } from './import-scratch.js';
import type { Summary } from './outcome.js';
import { REGISTER } from './register-events.js';

/**
 * The last days that a list of successors tells. Lists of boards name only those there are, so nothing else says when one ended.
 * What a later list says of an organisation stays.
 */
export async function applyClosures(
  tx: Transaction,
  rows: readonly { readonly from: string; readonly closed: LocalDate | null }[],
  summary: Summary,
): Promise<void> {
  const { asAt } = summary;
  const last = new Map(
    rows.flatMap(({ from, closed }) => (closed === null ? [] : [[from, closed] as const])),
  );
  if (last.size === 0) return;
  const known = await lockByIdentifiers(
    tx,
    [...last.keys()].map((value) => ({ scheme: 'ods' as const, value })),
  );
  const closing = known.flatMap((one) => {
    const code = one.identifiers.find(({ scheme, value }) => scheme === 'ods' && last.has(value));
    return one.validTo === null && one.asAt <= asAt && code
      ? [{ id: one.id, validTo: last.get(code.value)! }]
      : [];
  });
  await closeOrganisations(tx, closing, asAt);
  summary.closed += closing.length;
  await keepEvents(
    tx,
    closing.map(({ id, validTo }) => ({
      type: 'register.organisation-closed',
      subject: { kind: 'organisation', id },
      audience: PUBLIC,
      streams: [REGISTER],
      data: { validTo, asAt },
    })),
  );
}
