import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Birthplace } from '../contract/birth-kinds.js';
import { COMMITMENT } from '../contract/commitment-events.js';
import { markOf, type BornInput } from '../domain/birth.js';
import type { Commitment } from '../domain/commitment.js';
import { birthTable } from '../storage/birth.table.js';

type Asked = BornInput | null | undefined;

/** The row of where a commitment was born, and what that place writes of it. */
export function bornOf(
  { id }: Commitment,
  asked: Asked,
  born: Birthplace | null,
  at: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  if (!asked || !born) return { rows: [], events: [] };
  const told = born.made?.({ kind: COMMITMENT, id }, at);
  const birth = { commitmentId: id, kind: asked.kind, subjectId: asked.id, mark: markOf(asked.mark) };
  return { rows: [insert(birthTable, birth), ...(told?.rows ?? [])], events: told?.events ?? [] };
}

/** What it was to come of is gone, of another place, or not for this reader to read: one answer for all three. */
export const lostOrigin = (asked: Asked, born: Birthplace | null): Fault[] =>
  asked && !born
    ? [
        fault(
          'commitment/nothing-to-come-of',
          '',
          'What this commitment was to come of is gone, or you can no longer read it. Begin again on the board to make it without that.',
        ),
      ]
    : [];
