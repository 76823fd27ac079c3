import { partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import { isOfficeRole, runsTheBody, type Office } from '../domain/office.js';
import { mayAppointOfficers } from '../domain/place-policy.js';
import type { Representation } from '../domain/representation.js';
import { rolesOfOffice, type Body } from '../domain/roles-given.js';
import { sectorOf } from '../storage/alliances.store.js';
import { bodyById, officesOf, representationsOf, type KnownBody } from '../storage/places.store.js';
import { officeTable } from '../storage/places.tables.js';
import { given } from './given.js';

export interface AppointOfficeInput extends Requested {
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly role: string;
}

interface Found {
  readonly body: KnownBody;
  readonly offices: readonly Office[];
  readonly sector: string | null;
  readonly representations: readonly Representation[];
  /** What the chair of today holds by the office. */
  readonly leaving: readonly Grant[];
}

/** Appoints a chair, vice-chair, secretary or observer. A body has one chair: a new one takes over from the last. */
export const appointOffice = defineAction<AppointOfficeInput, Found, { partnershipId: Id; officeId: Id }>({
  name: 'partnerships.appoint-office',

  async find({ partnershipId, personId, organisationId, role }, { tx }) {
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (body === null) return null;
    await lockSeries(tx, `offices/${body.id}`);
    const offices = isOfficeRole(role) ? await officesOf(tx, body.id, role) : [];
    const chair = offices.find((one) => one.role === 'chair');
    return {
      body,
      offices,
      sector: isId(organisationId) ? await sectorOf(tx, organisationId) : null,
      representations:
        isId(personId) && isId(organisationId) ? await representationsOf(tx, personId, organisationId) : [],
      leaving: chair ? await grantsFrom(tx, 'office', chair.id) : [],
    };
  },

  may: (scope, { body }) => mayAppointOfficers(scope, body),

  decide({ body, offices, sector, representations, leaving }, { personId, organisationId, role }, at) {
    const faults: Fault[] = faultsOfAllianceMember(body.kind, sector, 'personId');
    if (!isOfficeRole(role))
      faults.push(fault('office/role-unknown', 'role', 'Choose chair, vice-chair, secretary or observer.'));
    if (!representations.some((one) => one.standing === 'confirmed'))
      faults.push(
        fault(
          'office/person-not-confirmed',
          'personId',
          'Only somebody who is confirmed as speaking for the organisation can hold an office. Vouch for them first.',
        ),
      );
    if (offices.some((one) => one.personId === personId && one.organisationId === organisationId))
      faults.push(fault('office/already-held', 'personId', 'This person holds this office already.'));
    if (faults.length > 0 || !isOfficeRole(role)) return refused(refusal(...faults));

    const { office, rows, events } = officeAppointed(body, { personId, organisationId, role }, at);
    const withdrawn = withdrawGrants(leaving, at.now);
    const before = role === 'chair' ? offices : [];
    return done({
      rows: [
        ...before.map((one) => update(officeTable, one, { until: at.today })),
        ...withdrawn.rows,
        ...rows,
      ],
      events: [...withdrawn.events, ...events],
      result: { partnershipId: body.id, officeId: office.id },
    });
  },
});

/** Somebody holds an office from today. */
export function officeAppointed(
  body: Body,
  { personId, organisationId, role }: Pick<Office, 'personId' | 'organisationId' | 'role'>,
  at: Moment,
): { readonly office: Office; readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const office: Office = {
    id: at.newId(),
    version: 1,
    partnershipId: body.id,
    personId,
    organisationId,
    role,
    since: at.today,
    until: null,
  };
  const grants = given(rolesOfOffice(body, role), office, { kind: 'office', id: office.id }, at);
  return {
    office,
    rows: [insert(officeTable, office), ...grants.rows],
    events: [
      {
        type: 'partnerships.office-appointed',
        subject: { kind: 'office', id: office.id },
        audience: runsTheBody(role) ? PUBLIC : partnershipAudience(body.id),
        streams: [`partnership/${body.id}`],
        data: { person: personId, organisation: organisationId, role },
      },
      ...grants.events,
    ],
  };
}
