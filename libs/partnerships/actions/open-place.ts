import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { readOpening, type Opening } from '../domain/partnership.js';
import { mayOpenPlace } from '../domain/place-policy.js';
import { bodyById, organisationExists, slugTaken } from '../storage/places.store.js';
import { partnershipTable } from '../storage/places.tables.js';

export interface OpenPlaceInput extends Requested, Opening {
  readonly hostOrganisationId: Id;
  readonly parentId?: Id | null;
}

interface Found {
  readonly taken: boolean;
  readonly host: boolean;
  readonly parent: boolean;
}

/** Opens a body with its forum. It has no members yet: the operator appoints its first officers. */
export const openPlace = defineAction<OpenPlaceInput, Found, { partnershipId: Id; forumId: Id }>({
  name: 'partnerships.open-place',

  async find(input, { tx }) {
    await lockSeries(tx, 'places');
    const slug = input.slug.trim().toLowerCase();
    return {
      taken: await slugTaken(tx, [slug, `${slug}-forum`]),
      host: isId(input.hostOrganisationId) && (await organisationExists(tx, input.hostOrganisationId)),
      parent: !input.parentId || (isId(input.parentId) && (await bodyById(tx, input.parentId)) !== null),
    };
  },

  may: mayOpenPlace,

  decide(found, input, at) {
    const read = readOpening(input);
    const faults = read.ok ? [] : [...read.refusal.faults];
    if (found.taken)
      faults.push(
        fault('place/address-taken', 'slug', 'Another place has this short name. Choose another one.'),
      );
    if (!found.host)
      faults.push(
        fault(
          'place/host-unknown',
          'hostOrganisationId',
          'Choose the organisation that hosts it from the register.',
        ),
      );
    if (!found.parent)
      faults.push(fault('place/parent-unknown', 'parentId', 'Choose the body it belongs to, or none.'));
    if (!read.ok || faults.length > 0) return refused(refusal(...faults));

    const { hostOrganisationId } = input;
    const shared = { version: 1, hostOrganisationId, createdAt: at.now };
    const place = { ...read.value, ...shared, id: at.newId(), parentId: input.parentId ?? null };
    const forum = {
      ...shared,
      id: at.newId(),
      parentId: place.id,
      slug: `${place.slug}-forum`,
      name: `${place.name} forum`,
      kind: 'forum' as const,
      form: 'consultative-forum' as const,
      purpose: `Everybody who works with ${place.name}: every organisation has a full voice here.`,
    };
    return done({
      rows: [insert(partnershipTable, place), insert(partnershipTable, forum)],
      events: [
        {
          type: 'partnerships.place-opened',
          subject: { kind: 'partnership', id: place.id },
          audience: PUBLIC,
          streams: [`partnership/${place.id}`],
          data: { forum: forum.id, kind: place.kind, form: place.form, host: hostOrganisationId },
        },
      ],
      result: { partnershipId: place.id, forumId: forum.id },
    });
  },
});
