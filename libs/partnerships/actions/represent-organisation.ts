import { organisationAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import { mayNameRepresentative, type Naming } from '../domain/place-policy.js';
import { isRepresentation, type Representation } from '../domain/representation.js';
import { rolesOfRepresentation } from '../domain/roles-given.js';
import {
  bodyById,
  nobodyConfirmed,
  nobodySigns,
  organisationExists,
  partOf,
  personExists,
  representationsOf,
  type KnownBody,
} from '../storage/places.store.js';
import { representationTable } from '../storage/places.tables.js';
import { given } from './given.js';

export interface RepresentOrganisationInput extends Requested {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly capacity: string;
  readonly jobTitle: string;
  /** The place whose officer names them; not needed for an operator or the organisation's own people. */
  readonly partnershipId?: Id | null;
}

interface Found {
  readonly body: KnownBody | null;
  readonly about: Naming;
  readonly before: readonly Representation[];
}

/** Names somebody who already has an account as speaking, or signing, for an organisation. */
export const representOrganisation = defineAction<
  RepresentOrganisationInput,
  Found,
  { representationId: Id; version: number }
>({
  name: 'partnerships.represent-organisation',

  async find({ personId, organisationId, partnershipId, capacity }, { tx }) {
    if (!isId(personId) || !isId(organisationId)) return null;
    await lockSeries(tx, `representations/${organisationId}`);
    if (!(await organisationExists(tx, organisationId)) || !(await personExists(tx, personId))) return null;
    const body = partnershipId && isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    const before = await representationsOf(tx, personId, organisationId);
    const about = {
      organisationId,
      personId,
      signs: capacity === 'signatory',
      nobodyThereYet: await nobodyConfirmed(tx, organisationId),
      nobodySignsYet: await nobodySigns(tx, organisationId),
      isThere: before.some((one) => one.standing === 'confirmed'),
      ...(body ? await partOf(tx, body, organisationId) : { takesPart: false, hasSeat: false }),
    };
    return { body, about, before };
  },

  may: (scope, { body, about }) => mayNameRepresentative(scope, body, about),

  decide({ before }, { personId, organisationId, capacity, jobTitle }, at) {
    const faults: Fault[] = [];
    if (!isRepresentation(capacity))
      faults.push(
        fault('representation/capacity-unknown', 'capacity', 'Choose representative or signatory.'),
      );
    if (before.some((one) => one.capacity === capacity))
      faults.push(fault('representation/already-there', 'personId', 'This person does so already.'));
    faults.push(...faultsOfJobTitle(jobTitle));
    if (faults.length > 0 || !isRepresentation(capacity)) return refused(refusal(...faults));
    const named = representativeNamed({ personId, organisationId, capacity, jobTitle }, at);
    const { representation, rows, events } = named;
    return done({
      rows,
      events,
      result: { representationId: representation.id, version: representation.version },
    });
  },
});

/** Somebody speaks or signs for an organisation from today, on the word of whoever names them. */
export function representativeNamed(
  who: Pick<Representation, 'personId' | 'organisationId' | 'capacity' | 'jobTitle'>,
  at: Moment,
): {
  readonly representation: Representation;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
} {
  const { personId, organisationId, capacity, jobTitle } = who;
  const representation: Representation = {
    id: at.newId(),
    version: 1,
    personId,
    organisationId,
    capacity,
    jobTitle: jobTitle.trim(),
    standing: 'confirmed',
    confirmedBy: at.scope.person?.personId ?? null,
    since: at.today,
    until: null,
  };
  const grants = given(
    rolesOfRepresentation(organisationId, capacity),
    representation,
    { kind: 'representation', id: representation.id },
    at,
  );
  return {
    representation,
    rows: [insert(representationTable, representation), ...grants.rows],
    events: [
      {
        type: 'partnerships.representative-named',
        subject: { kind: 'representation', id: representation.id },
        audience: organisationAudience(organisationId),
        streams: [`organisation/${organisationId}`],
        data: { person: personId, capacity },
      },
      ...grants.events,
    ],
  };
}
