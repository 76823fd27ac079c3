import { partnershipAudience, personAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { ForumMember } from '../domain/forum-member.js';
import { isOf, mayVouch } from '../domain/place-policy.js';
import {
  bodyById,
  forumMembership,
  representationById,
  takesPart,
  type KnownBody,
} from '../storage/places.store.js';
import { confirmed, findConfirmation, type Confirmation } from './confirmed.js';

export interface VouchInput extends Requested {
  readonly partnershipId: Id;
  readonly representationId: Id;
  readonly version: number;
}

interface Found extends Confirmation {
  readonly body: KnownBody;
  /** Their membership of the forum, whose card shows the new standing; null for somebody who only has a seat. */
  readonly member: ForumMember | null;
}

/** Somebody in the place says: this person does speak for that organisation. */
export const vouch = defineAction<VouchInput, Found, { partnershipId: Id; representationId: Id }>({
  name: 'partnerships.vouch',

  async find({ partnershipId, representationId }, { tx }) {
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    const representation =
      body && isId(representationId) ? await representationById(tx, representationId) : null;
    if (!body || !representation) return null;
    if (!(await takesPart(tx, body, representation.personId, representation.organisationId))) return null;
    await lockSeries(tx, `representations/${representation.organisationId}`);
    const member = body.forumId
      ? await forumMembership(tx, body.forumId, representation.personId, representation.organisationId)
      : null;
    return { body, member, ...(await findConfirmation(tx, representation)) };
  },

  may: (scope, { body, representation }) => mayVouch(scope, body, representation),

  decide({ body, member, ...found }, { version }, at) {
    const { representation } = found;
    const change = confirmed(found, version, isOf(at.scope, representation.organisationId), at);
    if (change === null)
      return refused(refusal(fault('vouch/already-confirmed', '', 'This person is confirmed already.')));
    const type = 'partnerships.representation-confirmed';
    const subject = member
      ? { kind: 'forum-member', id: member.id }
      : { kind: 'representation', id: representation.id };
    const data = { person: representation.personId, organisation: representation.organisationId };
    return done({
      rows: change.rows,
      events: [
        {
          type,
          subject,
          audience: partnershipAudience(body.forumId ?? body.id),
          streams: [`partnership/${body.id}`],
          data,
        },
        {
          type,
          subject,
          audience: personAudience(representation.personId),
          streams: [`person/${representation.personId}`],
          data,
        },
        ...change.events,
      ],
      result: { partnershipId: body.id, representationId: representation.id },
    });
  },
});
