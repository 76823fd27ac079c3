import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { mayOpenAlliance } from '../domain/alliance/alliance-policy.js';
import { readOpening } from '../domain/partnership.js';
import { describeOrganisation } from '../domain/register/describe-organisation.js';
import { allianceTable } from '../storage/alliances.tables.js';
import { slugTaken } from '../storage/places.store.js';
import { partnershipTable } from '../storage/places.tables.js';
import { organisationNameTable, organisationTable } from '../storage/register.tables.js';

export interface OpenAllianceInput extends Requested {
  readonly name: string;
  readonly slug: string;
  readonly purpose: string;
}

/**
 * Opens an alliance with an organisation of its own, by which it has seats elsewhere. It has no forum: whoever is in it is there
 * by a seat of a voluntary organisation or by an office.
 */
export const openAlliance = defineAction<
  OpenAllianceInput,
  { readonly taken: boolean },
  { partnershipId: Id; organisationId: Id }
>({
  name: 'partnerships.open-alliance',

  async find({ slug }, { tx }) {
    await lockSeries(tx, 'places');
    return { taken: await slugTaken(tx, [slug.trim().toLowerCase()]) };
  },

  may: mayOpenAlliance,

  decide({ taken }, { name, slug, purpose }, at) {
    // What is asked of a group is asked of an alliance: a name, an address and what it is for.
    const read = readOpening({ name, slug, purpose, kind: 'group', form: 'consultative-forum' });
    const faults = read.ok ? [] : [...read.refusal.faults];
    if (taken)
      faults.push(
        fault('place/address-taken', 'slug', 'Another partnership has this short name. Choose another one.'),
      );
    const ids = { organisation: at.newId(), name: at.newId() };
    const described = describeOrganisation({ name, sector: 'vcse', postcode: null }, ids, at.today);
    if (!read.ok || !described.ok || faults.length > 0) return refused(refusal(...faults));
    const partnershipId = at.newId();
    const organisationId = ids.organisation;
    return done({
      rows: [
        insert(organisationTable, described.value.organisation),
        insert(organisationNameTable, described.value.name),
        insert(partnershipTable, {
          ...read.value,
          kind: 'alliance',
          id: partnershipId,
          version: 1,
          parentId: null,
          hostOrganisationId: organisationId,
          createdAt: at.now,
        }),
        insert(allianceTable, { id: partnershipId, version: 1, organisationId }),
      ],
      events: [
        {
          type: 'partnerships.place-opened',
          subject: { kind: 'partnership', id: partnershipId },
          audience: PUBLIC,
          streams: [`partnership/${partnershipId}`],
          data: { forum: null, kind: 'alliance', form: read.value.form, host: organisationId },
        },
        registered(organisationId),
      ],
      result: { partnershipId, organisationId },
    });
  },
});

const registered = (organisationId: Id): DomainEvent => ({
  type: 'register.organisation-described',
  subject: { kind: 'organisation', id: organisationId },
  audience: PUBLIC,
  streams: ['register'],
  data: { sector: 'vcse' },
});
