import { enterPositions } from '@folkmoot/risk-sharing/actions/enter-positions.js';
import { agreementInForce } from '../../worlds/agreement-in-force.js';
import { must } from '../../worlds/partnerships.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

const inForce = (at: ProbeWorld) => agreementInForce(at.app, at.world);
const ENTRY = {
  scheme: 's1',
  month: '2026-06',
  budget: 100_000n,
  actualToDate: 1n,
  forecastOutturn: 110_000n,
  lines: null,
  note: '',
};

/** Of the council’s scheme, entered by its secretary. */
async function entered(at: ProbeWorld, release: boolean) {
  const made = await inForce(at);
  const { positionIds } = await must(
    at.app,
    enterPositions,
    { agreementId: made.id, entries: [ENTRY], meantFinal: true, release },
    at.world.secretary,
  );
  return { made, id: positionIds[0]! };
}

const asked = async (at: ProbeWorld, operation: string, fields: string, more: object = {}, holds?: any) => {
  const { made } = await entered(at, true);
  return ask(
    operation,
    { place: ['String!', at.world.place.slug], number: ['Int!', made.number], ...more },
    fields,
    holds,
  );
};

const OBSERVERS = 'One who represents a party reads and approves for it, whatever they are in the place.';

/** Between the council, the board and the trust: the year is the parties’, what is not released its host’s. */
export const agreementYearExamples: Readonly<Record<string, ProbedOperation>> = {
  agreementYear: { hidden: true, call: (at) => asked(at, 'agreementYear', '{ id bears { pence } }') },
  agreementYearById: {
    hidden: true,
    call: async (at) =>
      ask('agreementYearById', { id: ['ID!', (await entered(at, true)).made.id] }, '{ id }'),
  },
  ownAgreementYear: { hidden: true, call: (at) => asked(at, 'ownAgreementYear', '{ mayEnter }') },
  'ownAgreementYear (not released)': {
    hidden: true,
    call: async (at) => {
      const { made } = await entered(at, false);
      return ask(
        'ownAgreementYear',
        { place: ['String!', at.world.place.slug], number: ['Int!', made.number] },
        '{ unreleased { id } }',
        (own: { unreleased: object[] } | null) => (own?.unreleased.length ?? 0) > 0,
      );
    },
  },
  riskPosition: {
    hidden: true,
    call: async (at) =>
      ask('riskPosition', { id: ['ID!', (await entered(at, true)).id] }, '{ position { id } }'),
  },
  'riskPosition (not released)': {
    hidden: true,
    call: async (at) =>
      ask('riskPosition', { id: ['ID!', (await entered(at, false)).id] }, '{ position { id } }'),
  },
  fundReport: {
    hidden: true,
    call: (at) => asked(at, 'fundReport', '{ scheme spentToDate }', { scheme: ['String!', 's1'] }),
  },
  agreementFigures: { hidden: true, call: (at) => asked(at, 'agreementFigures', '{ name rows }') },
  moneyColours: {
    call: ({ world }) =>
      ask('moneyColours', { place: ['String!', world.place.slug] }, '{ today { greenBps } }'),
  },
  setMoneyColours: {
    call: async ({ world }) =>
      deed('setMoneyColours', 'SetMoneyColoursInput', {
        place: world.place.slug,
        greenBps: 50,
        amberBps: 200,
        effectiveFrom: '2026-12-01',
      }),
  },
  enterPositions: {
    call: async (at) => {
      const { id } = await inForce(at);
      const { lines: _, ...entry } = ENTRY;
      const texts = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, String(value)]));
      return deed('enterPositions', 'EnterPositionsInput', {
        agreementId: id,
        entries: [texts],
        meantFinal: false,
        release: true,
      });
    },
  },
  bringPositions: {
    call: async (at) =>
      deed('bringPositions', 'BringPositionsInput', {
        agreementId: (await inForce(at)).id,
        base64: Buffer.from(
          'Scheme,Month,Budget,Actual to date,Forecast outturn\nCare at home,2026-06,1,1,1\n',
        ).toString('base64'),
        meantFinal: false,
        release: true,
      }),
  },
  releasePosition: {
    call: async (at) =>
      deed('releasePosition', 'PositionChosenInput', {
        positionId: (await entered(at, false)).id,
        version: 1,
      }),
  },
  approvePosition: {
    observers: OBSERVERS,
    call: async (at) =>
      deed('approvePosition', 'PositionChosenInput', {
        positionId: (await entered(at, true)).id,
        version: 1,
      }),
  },
};
