import { conditionSet, openedSignOff, partyNow } from '../../worlds/sign-offs.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

const ofTrust = ({ app, world }: ProbeWorld) => openedSignOff(app, world, [world.organisations.trust]);

const numberOf = async ({ app }: ProbeWorld, id: string) =>
  (await app.database.row<{ number: number }>('SELECT number FROM sign_off.sign_off_view WHERE id = $1', [
    id,
  ]))!.number;

const APPROVED = {
  state: 'approved',
  routeKind: 'board',
  body: 'Board of directors',
  decidedOn: '2026-11-12',
  minute: 'Item 7',
};
const MINUTE = { name: 'minute.txt', bytes: Buffer.from('The board approved it.').toString('base64') };

const SIGNATORIES =
  'Only somebody who signs for the party may, and the probe is nobody’s signatory; test/e2e/sign-off has them.';

export const signOffExamples: Readonly<Record<string, ProbedOperation>> = {
  signOffs: {
    hidden: true,
    call: async (at) => {
      const id = await ofTrust(at);
      return ask('signOffs', { place: ['String!', at.world.place.slug] }, '{ signOffs { id } }', (answer) =>
        answer.signOffs.some((one: { id: string }) => one.id === id),
      );
    },
  },
  signOff: {
    hidden: true,
    call: async (at) => ask('signOff', { id: ['ID!', await ofTrust(at)] }, '{ id title }'),
  },
  signOffPage: {
    hidden: true,
    call: async (at) =>
      ask(
        'signOffPage',
        { place: ['String!', at.world.place.slug], number: ['Int!', await numberOf(at, await ofTrust(at))] },
        '{ manifest signOff { id } }',
      ),
  },
  recordBoardDecision: {
    call: async (at) => {
      const organisationId = at.world.organisations.trust;
      const decision = { ...APPROVED, file: MINUTE };
      return deed('recordBoardDecision', 'RecordDecisionInput', {
        id: await ofTrust(at),
        organisationId,
        version: 1,
        decision,
      });
    },
  },
  signSignOff: {
    nobodyHere: SIGNATORIES,
    call: async (at) => {
      const id = await ofTrust(at);
      const { hash } = await partyNow(at.app, id, at.world.organisations.trust);
      return deed('signSignOff', 'SignInput', { id, version: 1, manifestHash: hash, decision: APPROVED });
    },
  },
  showSignOffCondition: {
    call: async ({ app, world }) => {
      const { id, conditionId } = await conditionSet(app, world);
      return deed('showSignOffCondition', 'SignOffConditionInput', {
        id,
        conditionId,
        version: 1,
        shown: 'It is on our page.',
      });
    },
  },
  acceptSignOffCondition: {
    nobodyHere: SIGNATORIES,
    call: async ({ app, world }) => {
      const { id, conditionId } = await conditionSet(app, world);
      return deed('acceptSignOffCondition', 'SignOffConditionInput', {
        id,
        conditionId,
        version: 1,
        shown: 'We saw it.',
      });
    },
  },
  ownSignOffRoutes: {
    call: ({ world }) => ask('ownSignOffRoutes', { place: ['String!', world.place.slug] }, '{ mayDelegate }'),
  },
  saveSignOffRoute: {
    observers: 'They speak for their own organisation, whose boards these are.',
    call: ({ world }) =>
      deed('saveSignOffRoute', 'SaveSignOffRouteInput', {
        place: world.place.slug,
        kind: 'board',
        body: 'Board of directors',
        meetings: [{ meetsOn: '2027-01-12', papersDue: '2027-01-05' }],
      }),
  },
};
