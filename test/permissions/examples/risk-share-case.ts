import { ask } from '../probe.js';
import type { ProbedOperation } from './all.js';

const fifty = { from: 0, to: null, unit: 'pence', basis: { kind: 'fixed', shares: { a: 1, b: 1 } } };
const CASE = {
  id: 'half each',
  partners: [{ id: 'a' }, { id: 'b' }],
  rule: { over: [fifty], under: [fifty] },
  variancePence: 101,
};

export const riskShareCaseExamples: Readonly<Record<string, ProbedOperation>> = {
  riskShareCase: {
    aboutOneself: true,
    call: () =>
      ask('riskShareCase', { case: ['String!', JSON.stringify(CASE)] }, '{ shares { partner pence } }'),
  },
};
