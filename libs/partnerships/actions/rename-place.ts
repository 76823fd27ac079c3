import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { PLACE_RENAMED } from '../contract/events.js';
import { changedSince, readFromDay, type FromDay } from '../domain/effective.js';
import { faultsOfName, forumNameOf, tidyPlaceName } from '../domain/partnership.js';
import { mayRenamePlace } from '../domain/place-policy.js';
import { lastNumber, nameAsOpened, nameVersions, type NameRow } from '../storage/dated-places.store.js';
import { placeNameTable } from '../storage/dated-places.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';

export interface RenamePlaceInput extends Requested, FromDay {
  readonly partnershipId: Id;
  readonly name: string;
  /** The number of the last name that was seen, 0 where there was none but the first. */
  readonly seen: number;
}

interface Found {
  readonly body: KnownBody;
  readonly names: readonly NameRow[];
  readonly forumNames: readonly NameRow[];
  readonly opened: string;
}

/** Gives a place, and its forum with it, another name from a day on. Its address stays: addresses never change. */
export const renamePlace = defineAction<RenamePlaceInput, Found, { partnershipId: Id; number: number }>({
  name: 'partnerships.rename-place',

  async find({ partnershipId }, { tx }) {
    await lockSeries(tx, `name/${partnershipId}`);
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (body === null || body.kind === 'forum') return null;
    return {
      body,
      names: await nameVersions(tx, body.id),
      forumNames: body.forumId ? await nameVersions(tx, body.forumId) : [],
      opened: await nameAsOpened(tx, body.id),
    };
  },

  may: (scope, { body }) => mayRenamePlace(scope, body),

  decide({ body, names, forumNames, opened }, input, at) {
    const name = tidyPlaceName(input.name);
    const { effectiveFrom, reason, faults: ofDay } = readFromDay('place-name', input, at.today);
    const faults = [
      ...faultsOfName(name),
      ...ofDay,
      ...changedSince('place-name', input.seen, lastNumber(names)),
    ];
    const held = names.find((one) => one.effectiveFrom <= effectiveFrom)?.name ?? opened;
    if (faults.length === 0 && held === name)
      faults.push(fault('place-name/nothing-new', 'name', 'This is its name on that day already.'));
    if (faults.length > 0) return refused(refusal(...faults));
    const shared = {
      version: 1,
      effectiveFrom,
      reason,
      recordedAt: at.now,
      recordedBy: at.scope.person!.personId,
    };
    const number = lastNumber(names) + 1;
    return done({
      rows: [
        insert(placeNameTable, { ...shared, id: at.newId(), partnershipId: body.id, number, name }),
        ...(body.forumId
          ? [
              insert(placeNameTable, {
                ...shared,
                id: at.newId(),
                partnershipId: body.forumId,
                number: lastNumber(forumNames) + 1,
                name: forumNameOf(name),
              }),
            ]
          : []),
      ],
      events: [
        {
          type: PLACE_RENAMED,
          subject: { kind: 'partnership', id: body.id },
          audience: PUBLIC,
          streams: [`partnership/${body.id}`],
          data: { number, effectiveFrom, correction: effectiveFrom < at.today },
        },
      ],
      result: { partnershipId: body.id, number },
    });
  },
});
