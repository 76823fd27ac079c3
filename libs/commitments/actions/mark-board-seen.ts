import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import type { PartnershipView } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayKeepView } from '../domain/commitment-policy.js';
import type { BoardMark } from '../domain/board-mark.js';
import { boardMarkTable } from '../storage/board-mark.table.js';
import { lockedMark } from '../storage/board.store.js';

export interface MarkBoardSeenInput extends Requested {
  /** The place’s part of the address. */
  readonly place: string;
  /** The position of the place’s record that the board was read at; null where it could not be read. */
  readonly seq: number | null;
}

interface Found {
  readonly place: PartnershipView;
  readonly mark: BoardMark | null;
}

/** Somebody has seen what changed on a board. An older page takes nothing back, and nobody else learns of it. */
export const markBoardSeen = defineAction<MarkBoardSeenInput, Found, { place: string }>({
  name: 'commitments.mark-board-seen',
  find: async ({ place }, { tx, scope }) => scope.person && lockedMark(tx, place, scope.person.personId),
  may: (scope, { place }) => mayKeepView(scope, place),
  decide({ place, mark }, { seq }, { now, newId, scope }) {
    if (seq === null)
      return refused(
        refusal(
          fault(
            'board/old-page',
            '',
            'This page is too old to say what you have seen. Open the board again.',
          ),
        ),
      );
    const to = { seq: Math.max(seq, mark?.seq ?? 0), markedAt: now };
    const first = { id: newId(), version: 1, partnershipId: place.id, personId: scope.person!.personId };
    return done({
      rows: [mark ? update(boardMarkTable, mark, to) : insert(boardMarkTable, { ...first, ...to })],
      events: [],
      result: { place: place.slug },
    });
  },
});
