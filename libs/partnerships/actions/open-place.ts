import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { namesIn, readBoundary, type Named } from '../domain/boundary/read-boundary.js';
import { forumNameOf, readOpening, type Opening } from '../domain/partnership.js';
import { mayOpenPlace } from '../domain/place-policy.js';
import { areasNamed } from '../reads/areas-named.js';
import { boundaryTable } from '../storage/dated-places.tables.js';
import { bodyById, organisationExists, slugTaken } from '../storage/places.store.js';
import { partnershipTable } from '../storage/places.tables.js';
import {
  faultsOfSecretary,
  findSecretary,
  secretaryNamed,
  type SecretaryFound,
  type SecretaryGiven,
} from './first-secretary.js';
import { boundarySet } from './set-boundary.js';

export interface OpenPlaceInput extends Requested, Opening {
  readonly hostOrganisationId: Id;
  readonly parentId?: Id | null;
  /** Its areas, by codes or names. */
  readonly areas?: string | null;
  readonly secretary?: SecretaryGiven | null;
}

interface Found {
  readonly taken: boolean;
  readonly host: boolean;
  readonly parent: boolean;
  readonly named: ReadonlyMap<string, readonly Named[]>;
  readonly secretary: SecretaryFound | null;
}

/** Opens a body with its forum, its boundary where it is known, and its first secretary, or else the operator appoints officers after. */
export const openPlace = defineAction<OpenPlaceInput, Found, { partnershipId: Id; forumId: Id }>({
  name: 'partnerships.open-place',

  async find(input, { tx, today }) {
    await lockSeries(tx, 'places');
    const slug = input.slug.trim().toLowerCase();
    const host = isId(input.hostOrganisationId) && (await organisationExists(tx, input.hostOrganisationId));
    const { areas, secretary } = input;
    return {
      taken: await slugTaken(tx, [slug, `${slug}-forum`]),
      host,
      parent: !input.parentId || (isId(input.parentId) && (await bodyById(tx, input.parentId)) !== null),
      named: areas ? await areasNamed(tx, namesIn({ areas }), today) : new Map(),
      secretary: secretary
        ? await findSecretary(tx, secretary, host ? input.hostOrganisationId : null)
        : null,
    };
  },

  may: mayOpenPlace,

  decide(found, input, at) {
    const read = readOpening(input);
    const faults: Fault[] = read.ok ? [] : [...read.refusal.faults];
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
    const boundary = input.areas ? readBoundary({ areas: input.areas }, found.named) : null;
    faults.push(...(boundary?.faults ?? []));
    const { secretary } = input;
    if (secretary && found.secretary) faults.push(...faultsOfSecretary(secretary, found.secretary));
    if (!read.ok || faults.length > 0) return refused(refusal(...faults));

    const { hostOrganisationId } = input;
    const shared = { version: 1, hostOrganisationId, createdAt: at.now };
    const place = { ...read.value, ...shared, id: at.newId(), parentId: input.parentId ?? null };
    const forum = {
      ...shared,
      id: at.newId(),
      parentId: place.id,
      slug: `${place.slug}-forum`,
      name: forumNameOf(place.name),
      kind: 'forum' as const,
      form: 'consultative-forum' as const,
      purpose: `Everybody who works with ${place.name}: every organisation has a full voice here.`,
    };
    const dated = {
      id: at.newId(),
      version: 1,
      partnershipId: place.id,
      number: 1,
      effectiveFrom: at.today,
      reason: null,
      recordedAt: at.now,
      recordedBy: at.scope.person!.personId,
    };
    const named =
      secretary && found.secretary
        ? secretaryNamed({ ...place, forumId: forum.id }, secretary, found.secretary, at)
        : null;
    return done({
      rows: [
        insert(partnershipTable, place),
        insert(partnershipTable, forum),
        ...(boundary ? [insert(boundaryTable, { ...dated, ...boundary.text })] : []),
        ...(named?.rows ?? []),
      ],
      events: [
        {
          type: 'partnerships.place-opened',
          subject: { kind: 'partnership', id: place.id },
          audience: PUBLIC,
          streams: [`partnership/${place.id}`],
          data: { forum: forum.id, kind: place.kind, form: place.form, host: hostOrganisationId },
        },
        ...(boundary ? [boundarySet(place.id, 1, at.today, boundary.text, false)] : []),
        ...(named?.events ?? []),
      ],
      jobs: named?.jobs,
      result: { partnershipId: place.id, forumId: forum.id },
    });
  },
});
