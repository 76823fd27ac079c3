import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayShareView } from '../domain/commitment-policy.js';
import { boardViewTable } from '../storage/board-view.table.js';
import { findView, type FoundView } from '../storage/board.store.js';

export interface RemoveBoardViewInput extends Requested {
  readonly id: Id;
  readonly version: number;
}

/** A saved view goes: one’s own, or, by an officer, the place’s. What it showed stays where it is. */
export const removeBoardView = defineAction<RemoveBoardViewInput, FoundView, { place: string }>({
  name: 'commitments.remove-board-view',
  find: ({ id }, { tx, scope }) => findView(tx, scope, id),
  may: (scope, { personId, place }) =>
    personId === null ? mayShareView(scope, place) : personId === scope.person?.personId,
  decide: ({ id, place }, { version }, { now }) =>
    done({
      rows: [update(boardViewTable, { id, version }, { removedAt: now })],
      events: [],
      result: { place: place.slug },
    }),
});
