import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { recordSuccession } from '@folkmoot/partnerships/actions/record-succession.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { requestId } from '@folkmoot/platform/testing/test-app.js';
import { letters } from '../../worlds/access.js';
import { browserKey } from '../../worlds/browser.js';
import {
  colleague,
  must,
  openedPlace,
  organisation,
  person,
  reading,
  type Place,
} from '../../worlds/partnerships.js';
import { newcomer, seatAskedFor } from '../newcomer.js';
import { placeLike } from '../places-like.js';
import { ask, deed, probe, type ProbeCall, waitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;
const group = ({ app }: ProbeWorld): Promise<Id> => organisation(app, `Mutual aid group ${++made}`, 'vcse');
const freshPlace = ({ app, world }: ProbeWorld): Promise<Place> =>
  openedPlace(app, world.operator, `Hamlet ${++made}`, world.organisations.icb);

/** An organisation's confirmed person who has no part in the place yet. */
async function somebodyConfirmed(at: ProbeWorld): Promise<{ personId: Id; organisationId: Id }> {
  const organisationId = await group(at);
  return {
    personId: (await colleague(at.app, at.world.operator, `Confirmed${made} Person`, organisationId))
      .personId,
    organisationId,
  };
}

const emptySeat = async (at: ProbeWorld, organisationId: Id): Promise<Id> =>
  (
    await must(
      at.app,
      offerSeat,
      { partnershipId: at.world.place.id, organisationId, seatClass: 'vcse', voting: false },
      at.world.operator,
    )
  ).seatId;

/** A partner with a seat that has ended and merged into another group. */
async function endedPartner(at: ProbeWorld): Promise<{ organisationId: Id; seatId: Id }> {
  const organisationId = await group(at);
  const seatId = await emptySeat(at, organisationId);
  const merger = { organisationId, successorId: await group(at), since: at.app.clock.today(), ends: true };
  await must(at.app, recordSuccession, merger, at.world.operator);
  return { organisationId, seatId };
}

/** The number of the last version of the place, for a change that has seen it. */
const lastOf = async (
  { app, world }: ProbeWorld,
  table: 'terms' | 'boundary' | 'partnership_name',
): Promise<number> =>
  (await app.database.row<{ last: number }>(
    `SELECT coalesce(max(number), 0)::int AS last FROM partnerships.${table} WHERE partnership_id = $1`,
    [world.place.id],
  ))!.last;

/** Terms that nobody has set yet. */
const newTerms = async (at: ProbeWorld): Promise<Record<string, unknown>> => ({
  requestId: requestId(),
  partnershipId: at.world.place.id,
  seen: await lastOf(at, 'terms'),
  effectiveFrom: at.app.clock.today(),
  words: [{ field: 'frequency', text: `Every ${++made} weeks.` }],
});

/** A boundary that nobody has set yet. */
const newBoundary = async (at: ProbeWorld): Promise<Record<string, unknown>> => ({
  requestId: requestId(),
  partnershipId: at.world.place.id,
  seen: await lastOf(at, 'boundary'),
  effectiveFrom: at.app.clock.today(),
  areas: `E06${String(++made).padStart(6, '0')}`,
});

/** The form somebody fills in who has no account yet. */
const joining = async (at: ProbeWorld): Promise<ProbeCall & { email: string }> => {
  const organisationId = await group(at);
  const email = `joining${made}@example.org`;
  const about = {
    partnershipId: at.world.place.id,
    organisationId,
    name: 'Jo Joining',
    jobTitle: 'Trustee',
    email,
  };
  return { ...deed('startJoining', 'StartJoiningInput', about), email };
};

/** The secret of the link in the mail that answers the form. */
async function joinSecret(at: ProbeWorld): Promise<string> {
  const form = await joining(at);
  await probe(at, () => form, VISITOR);
  const mail = (await letters(at.app)).find((one) => one.to === form.email);
  if (!mail) throw new Error('Nothing was mailed to who wants to join.');
  return mail.secret;
}

const place = (fields: string, holds: (answer: any) => boolean) => (at: ProbeWorld) =>
  ask('place', { slug: ['String!', at.world.place.slug] }, fields, holds);

/** The caller joins a forum that they are not in. */
const join = async (
  at: ProbeWorld,
  reader: Reader,
): Promise<{ partnershipId: Id; organisationId: Id; jobTitle: string }> => ({
  partnershipId: (await freshPlace(at)).id,
  organisationId: (reader.kind === 'person' ? reader.organisationId : null) ?? at.world.organisations.icb,
  jobTitle: 'Volunteer',
});

const START = 'Operators start a place and help where every officer has gone; they see nothing by it.';

export const partnershipExamples: Readonly<Record<string, ProbedOperation>> = {
  places: { call: () => ask('places', { search: ['String', 'Northmoor'] }, '{ name }') },
  place: {
    call: place(
      '{ name seats { organisation { name } } officers { role } }',
      (answer) => answer.seats.length > 0 && answer.officers.length > 0,
    ),
  },
  'place (who sits on its seats)': {
    hidden: true,
    call: place('{ seats { people { person { name } } } }', (answer) =>
      answer.seats.some((seat: { people: object[] }) => seat.people.length > 0),
    ),
  },
  'place (its observers)': {
    hidden: true,
    call: place('{ officers { role } }', (answer) =>
      answer.officers.some((one: { role: string }) => one.role === 'observer'),
    ),
  },
  'place (who is in its forum)': {
    hidden: true,
    call: place('{ forumMembers { id } }', (answer) => answer.forumMembers.length > 0),
  },
  'place (who asked for a seat)': {
    hidden: true,
    call: async (at) => {
      const alike = await placeLike(at);
      await seatAskedFor(at, alike);
      return ask(
        'place',
        { slug: ['String!', alike.slug] },
        '{ seatRequests { id } waitingSeatRequests }',
        (answer) => answer.seatRequests.length + answer.waitingSeatRequests > 0,
      );
    },
  },
  findOrganisations: {
    call: () => ask('findOrganisations', { text: ['String!', 'Northmoor'] }, '{ organisation { name } }'),
  },
  organisation: {
    call: (at) =>
      ask('organisation', { key: ['String!', at.world.organisations.trust] }, '{ name timeline { kind } }'),
  },
  leavePlace: {
    aboutOneself: true,
    call: async (at, reader) => {
      const organisationId = await group(at);
      const { id: partnershipId } = at.world.place;
      const call = deed('leavePlace', 'LeavePlaceInput', { partnershipId, organisationId, understood: true });
      if (reader.kind !== 'person') return call;
      const as = reading(await person(at.app, `Leaver${made} Person`), organisationId);
      await must(at.app, joinForum, { partnershipId, organisationId, jobTitle: 'Volunteer' }, as);
      return { ...call, as };
    },
  },
  mayRecordSuccession: {
    hidden: true,
    operators: START,
    call: () => ask('mayRecordSuccession', {}, ''),
  },
  recordSuccession: {
    operators: START,
    call: async (at) =>
      deed('recordSuccession', 'RecordSuccessionInput', {
        organisationId: await group(at),
        successorId: await group(at),
        since: at.app.clock.today(),
        ends: true,
      }),
  },
  'myWork (a partner that ended)': {
    hidden: true,
    call: async (at) => {
      await endedPartner(at);
      return waitsInWork('succession', at.world.place);
    },
  },
  succession: {
    hidden: true,
    call: (at) =>
      ask(
        'succession',
        { place: ['String!', at.world.place.slug], organisation: ['ID!', at.world.organisations.trust] },
        '{ lines { label } }',
      ),
  },
  settleSuccession: {
    call: async (at) => {
      const { organisationId, seatId } = await endedPartner(at);
      return deed('settleSuccession', 'SettleSuccessionInput', {
        partnershipId: at.world.place.id,
        organisationId,
        day: at.app.clock.today(),
        lines: [{ kind: 'seat', id: seatId, fate: 'keep' }],
      });
    },
  },
  seatClasses: { call: () => ask('seatClasses', {}, '{ code }') },
  sectors: { call: () => ask('sectors', {}, '{ code }') },
  joinLink: { call: async (at) => ask('joinLink', { token: ['String!', await joinSecret(at)] }, '{ name }') },
  forumMember: {
    hidden: true,
    call: async (at) =>
      ask(
        'forumMember',
        { id: ['ID!', (await newcomer(at, at.world.place)).memberId] },
        '{ person { name } }',
      ),
  },
  seatRequest: {
    hidden: true,
    call: async (at) =>
      ask('seatRequest', { id: ['ID!', await seatAskedFor(at, at.world.place)] }, '{ why }'),
  },
  myHats: { aboutOneself: true, call: () => ask('myHats', {}, '{ standing }') },
  myWork: {
    aboutOneself: true,
    call: async (at, reader) => {
      if (reader.kind === 'person') await must(at.app, joinForum, await join(at, reader), reader);
      return ask('myWork', {}, '{ what }');
    },
  },
  myPlaces: { aboutOneself: true, call: () => ask('myPlaces', {}, '{ slug }') },
  joiningFaults: {
    call: () =>
      ask('joiningFaults', { part: ['JoiningPartInput!', { email: 'not an address' }] }, '{ code }'),
  },
  startJoining: { call: joining },
  confirmJoining: {
    call: async (at) =>
      deed('confirmJoining', 'ConfirmJoiningInput', {
        token: await joinSecret(at),
        browserKey: browserKey(),
      }),
  },
  'confirmJoining (without the mail)': {
    nobodyHere: 'A guessed secret opens nothing, whoever is signed in.',
    turnsAwayWith: ['token/expired'],
    call: () =>
      deed('confirmJoining', 'ConfirmJoiningInput', { token: browserKey(), browserKey: browserKey() }),
  },
  joinForum: {
    aboutOneself: true,
    call: async (at, reader) => deed('joinForum', 'JoinForumInput', await join(at, reader)),
  },
  leaveForum: {
    aboutOneself: true,
    call: async (at, reader) => {
      const who = reader.kind === 'person' ? reader : at.world.stranger;
      const { memberId } = await must(at.app, joinForum, await join(at, who), who);
      return deed('leaveForum', 'LeaveForumInput', { memberId, version: 1 });
    },
  },
  'leaveForum (taking another out)': {
    operators: START,
    call: async (at) =>
      deed('leaveForum', 'LeaveForumInput', {
        memberId: (await newcomer(at, at.world.place)).memberId,
        version: 1,
      }),
  },
  vouch: {
    call: async (at) => {
      const { representationId } = await newcomer(at, at.world.place);
      return deed('vouch', 'VouchInput', { partnershipId: at.world.place.id, representationId, version: 1 });
    },
  },
  'vouch (for somebody of another place)': {
    nobodyHere: 'One vouches only for people who take part where one is oneself.',
    call: async (at) => {
      const { representationId } = await newcomer(at, await freshPlace(at));
      return deed('vouch', 'VouchInput', { partnershipId: at.world.place.id, representationId, version: 1 });
    },
  },
  askForSeat: {
    // Whoever sits on a seat speaks for an organisation that has one.
    turnsAwayWith: ['seat-request/seated'],
    call: async (at) =>
      deed('askForSeat', 'AskForSeatInput', {
        partnershipId: (await placeLike(at)).id,
        why: 'Carers ask us every day.',
      }),
  },
  answerSeatRequest: {
    call: async (at) =>
      deed('answerSeatRequest', 'AnswerSeatRequestInput', {
        seatRequestId: await seatAskedFor(at, at.world.place),
        version: 1,
        accept: true,
        seatClass: 'vcse',
      }),
  },
  'answerSeatRequest (declining)': {
    call: async (at) =>
      deed('answerSeatRequest', 'AnswerSeatRequestInput', {
        seatRequestId: await seatAskedFor(at, at.world.place),
        version: 1,
        accept: false,
        reason: 'All seats are taken this year.',
      }),
  },
  openPlace: {
    call: (at) =>
      deed('openPlace', 'OpenPlaceInput', {
        name: `Dale ${++made}`,
        slug: `dale-${made}`,
        kind: 'place',
        form: 'consultative-forum',
        purpose: 'The partners of the dale plan together.',
        hostOrganisationId: at.world.organisations.icb,
      }),
  },
  'openPlace (with its areas and its secretary)': {
    call: (at) =>
      deed('openPlace', 'OpenPlaceInput', {
        name: `Dale ${++made}`,
        slug: `dale-${made}`,
        kind: 'place',
        form: 'consultative-forum',
        purpose: 'The partners of the dale plan together.',
        hostOrganisationId: at.world.organisations.icb,
        areas: 'E06000901',
        secretary: { name: 'Sam Secretary', email: `secretary${made}@example.org`, jobTitle: 'Manager' },
      }),
  },
  mayOpenPlaces: { aboutOneself: true, call: () => ask('mayOpenPlaces', {}, '') },
  boundary: { call: (at) => ask('boundary', { place: ['String!', at.world.place.slug] }, '{ number }') },
  boundaryPreview: {
    hidden: true,
    operators: START,
    call: async (at) =>
      ask('boundaryPreview', { input: ['SetBoundaryInput!', await newBoundary(at)] }, '{ areas { code } }'),
  },
  setBoundary: {
    operators: START,
    call: async (at) => deed('setBoundary', 'SetBoundaryInput', await newBoundary(at)),
  },
  placeNames: {
    call: (at) => ask('placeNames', { place: ['String!', at.world.place.slug] }, '{ opened }'),
  },
  renamePlace: {
    operators: START,
    call: async (at) =>
      deed('renamePlace', 'RenamePlaceInput', {
        partnershipId: at.world.place.id,
        seen: await lastOf(at, 'partnership_name'),
        effectiveFrom: at.app.clock.today(),
        name: `Northmoor ${++made}`,
      }),
  },
  terms: {
    call: (at) => ask('terms', { place: ['String!', at.world.place.slug] }, '{ form { name } }'),
  },
  governanceForms: { call: () => ask('governanceForms', {}, '{ code }') },
  decisionRules: { call: () => ask('decisionRules', {}, '{ code }') },
  termsPreview: {
    hidden: true,
    call: async (at) =>
      ask('termsPreview', { input: ['SetTermsInput!', await newTerms(at)] }, '{ differences { field } }'),
  },
  setTerms: { call: async (at) => deed('setTerms', 'SetTermsInput', await newTerms(at)) },
  offerSeat: {
    operators: START,
    call: async (at) =>
      deed('offerSeat', 'OfferSeatInput', {
        partnershipId: at.world.place.id,
        organisationId: await group(at),
        seatClass: 'vcse',
        voting: false,
      }),
  },
  fillSeat: {
    operators: START,
    call: async (at) => {
      const { personId, organisationId } = await somebodyConfirmed(at);
      return deed('fillSeat', 'FillSeatInput', {
        seatId: await emptySeat(at, organisationId),
        personId,
        capacity: 'representative',
      });
    },
  },
  endSeat: {
    operators: START,
    call: async (at) =>
      deed('endSeat', 'EndSeatInput', { seatId: await emptySeat(at, await group(at)), version: 1 }),
  },
  appointOffice: {
    operators: START,
    call: async (at) =>
      deed('appointOffice', 'AppointOfficeInput', {
        ...(await somebodyConfirmed(at)),
        partnershipId: at.world.place.id,
        role: 'vice-chair',
      }),
  },
  endOffice: {
    operators: START,
    call: async (at) => {
      const appointed = {
        ...(await somebodyConfirmed(at)),
        partnershipId: at.world.place.id,
        role: 'secretary',
      };
      const { officeId } = await must(at.app, appointOffice, appointed, at.world.operator);
      return deed('endOffice', 'EndOfficeInput', { officeId, version: 1 });
    },
  },
  'representOrganisation (of one that takes no part here)': {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      const personId = await person(at.app, `Foreign${made} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Manager',
        partnershipId: at.world.place.id,
      });
    },
  },
  representOrganisation: {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      await emptySeat(at, organisationId);
      const personId = await person(at.app, `Named${made} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Manager',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (of one that has its own people)': {
    operators: START,
    call: async (at) => {
      const personId = await person(at.app, `Second${++made} Person`);
      const organisationId = at.world.organisations.trust;
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'representative',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (the first to sign for one with a seat)': {
    operators: START,
    call: async (at) => {
      const organisationId = await group(at);
      await emptySeat(at, organisationId);
      const personId = await person(at.app, `Signing${made} Person`);
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'signatory',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
  'representOrganisation (to sign, for one with its own people)': {
    operators: START,
    call: async (at) => {
      const personId = await person(at.app, `Signing${++made} Person`);
      const organisationId = at.world.organisations.trust;
      return deed('representOrganisation', 'RepresentOrganisationInput', {
        personId,
        organisationId,
        capacity: 'signatory',
        jobTitle: 'Director',
        partnershipId: at.world.place.id,
      });
    },
  },
};
