import type { Reader } from '@folkmoot/kernel/reader.js';
import { declared, TRUSTEE } from '../../worlds/interests.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

const WITHHELD = { published: false, withheldReason: 'My address would become known.' };

const ofMember = (at: ProbeWorld, said: object = {}) =>
  declared(at.app, at.world.place.slug, at.world.member, said);

const register = (which: string, said: object) => async (at: ProbeWorld) => {
  const id = await ofMember(at, said);
  return ask(
    'interestRegister',
    { place: ['String!', at.world.place.slug], which: ['String!', which] },
    '{ entries { id } }',
    (answer) => answer.entries.some((one: { id: string }) => one.id === id),
  );
};

const { concernsId: _concernsId, until: _until, ...words } = TRUSTEE;

export const interestExamples: Readonly<Record<string, ProbedOperation>> = {
  interestRegister: { call: register('published', {}) },
  'interestRegister (what is withheld)': { hidden: true, call: register('seen', WITHHELD) },
  'interestRegister (of a secretary, who does not decide)': {
    hidden: true,
    call: async (at) => {
      const id = await declared(at.app, at.world.place.slug, at.world.secretary);
      return ask(
        'interestRegister',
        { place: ['String!', at.world.place.slug], which: ['String!', 'seen'] },
        '{ entries { id } }',
        (answer) => answer.entries.some((one: { id: string }) => one.id === id),
      );
    },
  },
  interest: {
    call: async (at) => ask('interest', { id: ['ID!', await ofMember(at)] }, '{ id description }'),
  },
  'interest (withheld)': {
    hidden: true,
    call: async (at) => ask('interest', { id: ['ID!', await ofMember(at, WITHHELD)] }, '{ id description }'),
  },
  interestChoices: {
    call: ({ world }) =>
      ask('interestChoices', { place: ['String!', world.place.slug] }, '{ organisations { id } }'),
  },
  interestReturns: {
    hidden: true,
    call: ({ world }) =>
      ask('interestReturns', { place: ['String!', world.place.slug] }, '{ personName overdue }'),
  },
  myInterestReturns: {
    aboutOneself: true,
    call: () => ask('myInterestReturns', {}, '{ place due }'),
  },
  declareInterest: {
    call: ({ world }) =>
      deed('declareInterest', 'DeclareInterestInput', { ...words, place: world.place.slug }),
  },
  changeInterest: {
    call: async (at) =>
      deed('changeInterest', 'ChangeInterestInput', { ...words, id: await ofMember(at), version: 1 }),
  },
  endInterest: {
    call: async (at) =>
      deed('endInterest', 'EndInterestInput', { id: await ofMember(at), version: 1, until: '2026-01-31' }),
  },
  confirmInterests: {
    call: async (at, reader: Reader) => {
      // With an entry of one's own there is something to confirm; who cannot declare has none, and is turned away.
      const place = at.world.place.slug;
      const mine = [
        at.world.member,
        at.world.deputy,
        at.world.chair,
        at.world.viceChair,
        at.world.secretary,
      ].find((one) => reader.kind === 'person' && one.personId === reader.personId);
      if (mine) await declared(at.app, place, mine);
      return deed('confirmInterests', 'ConfirmInterestsInput', { place, nothing: mine === undefined });
    },
  },
};
