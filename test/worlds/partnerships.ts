import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { personTable } from '@folkmoot/access/storage/person.table.js';
import { addressTable } from '@folkmoot/access/storage/address.table.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { describeOrganisation } from '@folkmoot/partnerships/domain/register/describe-organisation.js';
import type { Sector } from '@folkmoot/partnerships/domain/register/sector.js';
import { organisationNameTable, organisationTable } from '@folkmoot/partnerships/storage/register.tables.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { grantTable } from '@folkmoot/platform/audience/grant.table.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';

/** Runs an action as somebody; throws where it is refused, so that a world never stands half built. */
export async function must<Input extends Requested, Found, Outcome extends object>(
  app: TestApp,
  action: Action<Input, Found, Outcome>,
  input: Omit<Input, 'requestId'>,
  reader: Reader,
): Promise<Outcome> {
  const result = await app.nest
    .get(Actions)
    .run(action, { ...input, requestId: requestId() } as Input, reader);
  if (result.ok) return result.value;
  throw new Error(
    `${action.name}: ${result.refusal.faults.map((one) => `${one.code} ${one.path}`).join(', ')}`,
  );
}

const insertRow = (
  app: TestApp,
  table: Parameters<TestApp['database']['source']['getRepository']>[0],
  row: object,
) => app.database.source.createQueryBuilder().insert().into(table).values(row).updateEntity(false).execute();

/** Somebody with an account and a confirmed address, `<first word of the name>@example.org`, who is in nothing yet. */
export async function person(app: TestApp, name: string): Promise<Id> {
  const id = newId();
  const now = app.clock.now();
  await insertRow(app, personTable, { id, version: 1, name, createdAt: now, erasedAt: null });
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
  await insertRow(app, addressTable, {
    id: newId(),
    version: 1,
    personId: id,
    email,
    confirmedAt: now,
    removedAt: null,
  });
  return id;
}

/** An organisation as the register holds it. */
export async function organisation(app: TestApp, name: string, sector: Sector): Promise<Id> {
  const made = describeOrganisation(
    { name, sector, postcode: null },
    { organisation: newId(), name: newId() },
    app.clock.today(),
  );
  if (!made.ok) throw new Error(made.refusal.faults.map((one) => one.code).join(', '));
  await insertRow(app, organisationTable, made.value.organisation);
  await insertRow(app, organisationNameTable, made.value.name);
  return made.value.organisation.id;
}

export const reading = (personId: Id, organisationId: Id | null): PersonReader => ({
  kind: 'person',
  personId,
  organisationId,
  sessionId: newId(),
});

/** The installation's own operator; their right comes from the set-up link, so it is given here directly. */
export async function operator(app: TestApp): Promise<PersonReader> {
  const id = await person(app, 'Olive Operator');
  await insertRow(app, grantTable, {
    id: newId(),
    version: 1,
    personId: id,
    organisationId: null,
    audience: 'platform',
    role: 'operator',
    sourceKind: 'set-up',
    sourceId: newId(),
    grantedAt: app.clock.now(),
    withdrawnAt: null,
  });
  return reading(id, null);
}

/** A confirmed person of an organisation, with its hat on. */
export async function colleague(
  app: TestApp,
  boss: Reader,
  name: string,
  organisationId: Id,
): Promise<PersonReader> {
  const id = await person(app, name);
  await must(
    app,
    representOrganisation,
    { personId: id, organisationId, capacity: 'representative', jobTitle: 'Officer' },
    boss,
  );
  return reading(id, organisationId);
}

export interface Place {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly forumId: Id;
}

export async function openedPlace(
  app: TestApp,
  boss: Reader,
  name: string,
  hostOrganisationId: Id,
): Promise<Place> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const opening = {
    name,
    slug,
    kind: 'place',
    form: 'consultative-forum',
    purpose: `The partners of ${name} plan together.`,
    hostOrganisationId,
  };
  const { partnershipId, forumId } = await must(app, openPlace, opening, boss);
  return { id: partnershipId, slug, name, forumId };
}

/** Gives the person's organisation a seat, unless it has one of that class, and puts the person on it. Answers the seat. */
export async function seat(
  app: TestApp,
  boss: Reader,
  place: Place,
  who: PersonReader,
  seatClass: string,
  capacity: 'representative' | 'deputy' = 'representative',
  seatId?: Id,
): Promise<Id> {
  const on =
    seatId ??
    (
      await must(
        app,
        offerSeat,
        { partnershipId: place.id, organisationId: who.organisationId!, seatClass, voting: true },
        boss,
      )
    ).seatId;
  await must(app, fillSeat, { seatId: on, personId: who.personId, capacity }, boss);
  return on;
}

export interface PartnershipWorld {
  readonly operator: PersonReader;
  readonly place: Place;
  readonly organisations: {
    readonly icb: Id;
    readonly council: Id;
    readonly trust: Id;
    readonly charity: Id;
    readonly carers: Id;
  };
  /** Of the ICB, the council and the council. */
  readonly chair: PersonReader;
  readonly viceChair: PersonReader;
  readonly secretary: PersonReader;
  /** On the trust's seat, and its deputy. */
  readonly member: PersonReader;
  readonly deputy: PersonReader;
  readonly trustSeat: Id;
  /** On the charity's seat. */
  readonly charityMember: PersonReader;
  /** Of the ICB; sees all of the place, decides nothing. */
  readonly observer: PersonReader;
  /** In the forum only, for the carers' group; not yet confirmed. */
  readonly participant: PersonReader;
  /** Has an account and speaks for a housing association that is nowhere. */
  readonly stranger: PersonReader;
  /** Another place, with its own council. */
  readonly other: {
    readonly place: Place;
    readonly council: Id;
    readonly chair: PersonReader;
    readonly member: PersonReader;
  };
}

/** Northmoor, with somebody in each role, and Eastvale beside it. Every right comes from the real action. */
export async function partnershipWorld(app: TestApp): Promise<PartnershipWorld> {
  const boss = await operator(app);
  const organisations = {
    icb: await organisation(app, 'Moorland Integrated Care Board', 'icb'),
    council: await organisation(app, 'Northmoor Council', 'council'),
    trust: await organisation(app, 'Northmoor Hospitals Trust', 'nhs-trust'),
    charity: await organisation(app, 'Northmoor Befrienders', 'vcse'),
    carers: await organisation(app, 'Northmoor Carers Centre', 'vcse'),
  };
  const { icb, council, trust, charity, carers } = organisations;
  const place = await openedPlace(app, boss, 'Northmoor', icb);
  const office = async (name: string, organisationId: Id, role: string): Promise<PersonReader> => {
    const who = await colleague(app, boss, name, organisationId);
    await must(
      app,
      appointOffice,
      { partnershipId: place.id, personId: who.personId, organisationId, role },
      boss,
    );
    return who;
  };
  const chair = await office('Charlotte Chair', icb, 'chair');
  const viceChair = await office('Victor Vice', council, 'vice-chair');
  const secretary = await office('Sita Secretary', council, 'secretary');
  const observer = await office('Orla Observer', icb, 'observer');
  const member = await colleague(app, boss, 'Malik Member', trust);
  const deputy = await colleague(app, boss, 'Dora Deputy', trust);
  const charityMember = await colleague(app, boss, 'Ben Befriender', charity);
  const trustSeat = await seat(app, boss, place, member, 'nhs-provider');
  await seat(app, boss, place, deputy, 'nhs-provider', 'deputy', trustSeat);
  await seat(app, boss, place, charityMember, 'vcse');
  const participant = reading(await person(app, 'Pat Participant'), carers);
  await must(
    app,
    joinForum,
    { partnershipId: place.id, organisationId: carers, jobTitle: 'Volunteer' },
    participant,
  );
  const stranger = await colleague(
    app,
    boss,
    'Stan Stranger',
    await organisation(app, 'Far Homes', 'housing'),
  );
  return {
    operator: boss,
    place,
    organisations,
    chair,
    viceChair,
    secretary,
    member,
    deputy,
    trustSeat,
    charityMember,
    observer,
    participant,
    stranger,
    other: await eastvale(app, boss),
  };
}

async function eastvale(app: TestApp, boss: Reader): Promise<PartnershipWorld['other']> {
  const council = await organisation(app, 'Eastvale Council', 'council');
  const place = await openedPlace(app, boss, 'Eastvale', council);
  const chair = await colleague(app, boss, 'Clive Eastvale', council);
  await must(
    app,
    appointOffice,
    { partnershipId: place.id, personId: chair.personId, organisationId: council, role: 'chair' },
    boss,
  );
  const member = await colleague(app, boss, 'Mona Eastvale', council);
  await seat(app, boss, place, member, 'council-officer');
  return { place, council, chair, member };
}

/** The codes of a refused action; empty where it was done. */
export async function codesOf<Input extends Requested, Found, Outcome extends object>(
  app: TestApp,
  action: Action<Input, Found, Outcome>,
  input: Omit<Input, 'requestId'>,
  reader: Reader,
): Promise<string[]> {
  const result = await app.nest
    .get(Actions)
    .run(action, { ...input, requestId: requestId() } as Input, reader);
  return result.ok ? [] : result.refusal.faults.map((one) => one.code);
}
