import { partnershipAudience, personAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { isOf, mayVouch } from '../domain/place-policy.js';
import { bodyById, representationById, takesPart, type KnownBody } from '../storage/places.store.js';
import { confirmed, findConfirmation, type Confirmation } from './confirmed.js';

export interface VouchInput extends Requested {
  readonly partnershipId: Id;
  readonly representationId: Id;
  readonly version: number;
}

interface Found extends Confirmation {
  readonly body: KnownBody;
}

/** Somebody in the place says: this person does speak for that organisation. */
export const vouch = defineAction<VouchInput, Found, { partnershipId: Id; representationId: Id }>({
  name: 'partnerships.vouch',

  async find({ partnershipId, representationId }, { tx }) {
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    const representation = body && isId(representationId) ? await representationById(tx, representationId) : null;
    if (!body || !representation) return null;
    if (!(await takesPart(tx, body, representation.personId, representation.organisationId))) return null;
    await lockSeries(tx, `representations/${representation.organisationId}`);
    return { body, ...(await findConfirmation(tx, representation)) };
  },

  may: (scope, { body, representation }) => mayVouch(scope, body, representation),

  decide({ body, ...found }, { version }, at) {
    const { representation } = found;
    const change = confirmed(found, version, isOf(at.scope, representation.organisationId), at);
    if (change === null) return refused(refusal(fault('vouch/already-confirmed', '', 'This person is confirmed already.')));
    const event = { type: 'partnerships.representation-confirmed', subject: { kind: 'representation', id: representation.id } };
    const data = { person: representation.personId, organisation: representation.organisationId };
    return done({
      rows: change.rows,
      events: [
        { ...event, audience: partnershipAudience(body.forumId ?? body.id), streams: [`partnership/${body.id}`], data },
        { ...event, audience: personAudience(representation.personId), streams: [`person/${representation.personId}`], data },
        ...change.events,
      ],
      result: { partnershipId: body.id, representationId: representation.id },
    });
  },
});
