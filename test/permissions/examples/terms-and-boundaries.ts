import { requestId } from '@folkmoot/platform/testing/test-app.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { nth, lastOf, START } from '../partners-made.js';

/** Terms that nobody has set yet. */
const newTerms = async (at: ProbeWorld): Promise<Record<string, unknown>> => ({
  requestId: requestId(),
  partnershipId: at.world.place.id,
  seen: await lastOf(at, 'terms'),
  effectiveFrom: at.app.clock.today(),
  words: [{ field: 'frequency', text: `Every ${nth()} weeks.` }],
});

/** A boundary that nobody has set yet. */
const newBoundary = async (at: ProbeWorld): Promise<Record<string, unknown>> => ({
  requestId: requestId(),
  partnershipId: at.world.place.id,
  seen: await lastOf(at, 'boundary'),
  effectiveFrom: at.app.clock.today(),
  areas: `E06${String(nth()).padStart(6, '0')}`,
});

/** By what rules a place decides, and where it is. */
export const termsAndBoundaryExamples: Readonly<Record<string, ProbedOperation>> = {
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
};
