import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { makeSavedView, viewOf, type AskedView } from '../domain/board-view.js';
import { mayKeepView, mayShareView } from '../domain/commitment-policy.js';
import { boardViewTable } from '../storage/board-view.table.js';
import { lockedViewNames } from '../storage/board.store.js';

export interface SaveBoardViewInput extends Requested {
  /** The place’s part of the address. */
  readonly place: string;
  readonly name: string;
  /** For everybody in the place and its forum, and not for the reader alone. */
  readonly shared: boolean;
  readonly view: AskedView;
}

interface Found {
  readonly place: PartnershipView;
  readonly audience: string;
  readonly taken: readonly string[];
}

/** Keeps a view of the board under a name: one’s own, or, by an officer, the place’s. */
export const saveBoardView = defineAction<SaveBoardViewInput, Found, { id: Id; place: string }>({
  name: 'commitments.save-board-view',
  async find({ place: slug, shared }, { tx, scope }) {
    const place = scope.person && (await partnershipBySlug(tx, slug));
    if (!place || !scope.person || !(shared ? mayShareView : mayKeepView)(scope, place)) return null;
    const audience = shared ? (place.forumAudience ?? place.audience) : `person/${scope.person.personId}`;
    return { place, audience, taken: await lockedViewNames(tx, place.id, audience) };
  },
  may: (scope, { place }, { shared }) => (shared ? mayShareView : mayKeepView)(scope, place),
  decide({ place, audience, taken }, { name, shared, view }, { now, newId, scope }) {
    const { personId } = scope.person!;
    const known = {
      id: newId(),
      partnershipId: place.id,
      personId: shared ? null : personId,
      audience,
      savedBy: personId,
      savedAt: now,
    };
    const made = makeSavedView(name, viewOf(view), known, taken);
    return made.ok
      ? done({
          rows: [insert(boardViewTable, made.value)],
          events: [],
          result: { id: made.value.id, place: place.slug },
        })
      : refused(made.refusal);
  },
});
