import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { insideSince, type InsideSince } from '../reads/newcomer.js';
import { bodyBySlug } from '../storage/glossary.store.js';
import { welcomePutAwayTable } from '../storage/newcomer.table.js';

export interface PutWelcomeAwayInput extends Requested {
  readonly place: string;
}

interface Found extends InsideSince {
  readonly bodyId: Id;
}

/** Somebody who knows their way asks for the welcome no longer. Nobody else learns of it. */
export const putWelcomeAway = defineAction<PutWelcomeAwayInput, Found, { place: string }>({
  name: 'partnerships.put-welcome-away',

  async find({ place }, { tx, scope }) {
    const body = await bodyBySlug(tx, place);
    if (!body || !scope.person) return null;
    await lockSeries(tx, `welcome/${body.id}/${scope.person.personId}`);
    return { bodyId: body.id, ...(await insideSince(tx, body, scope.person.personId)) };
  },

  may: (_scope, { since }) => since !== null,

  decide({ bodyId, putAway }, { place }, { now, newId, scope }) {
    const row = {
      id: newId(),
      version: 1,
      partnershipId: bodyId,
      personId: scope.person!.personId,
      putAwayAt: now,
    };
    return done({
      rows: putAway ? [] : [insert(welcomePutAwayTable, row)],
      events: [],
      result: { place },
    });
  },
});
