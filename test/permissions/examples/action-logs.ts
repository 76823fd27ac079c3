import type { Reader } from '@folkmoot/kernel/reader.js';
import { placeLike } from '../places-like.js';
import { logBrought } from '../../worlds/spreadsheets.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

/** An action log that an officer among the readers brought themselves, in a place that has nothing else; for all others the chair’s. */
const logOf = async (at: ProbeWorld, reader: Reader): Promise<string> => {
  const { chair, viceChair, secretary } = at.world;
  const by = [chair, viceChair, secretary].find((one) => one === reader) ?? chair;
  return logBrought(at.app, (await placeLike(at)).id, by);
};

/** An action log that an officer brings. */
export const actionLogExamples: Readonly<Record<string, ProbedOperation>> = {
  actionLog: {
    // Whoever brought it, and nobody else: here each reader tries with one that the chair brought, or with their own.
    hidden: true,
    call: async (at, reader) =>
      ask('actionLog', { id: ['ID!', await logOf(at, reader)] }, '{ entries { what } people { name } }'),
  },
  bringActionLog: {
    call: ({ world }) =>
      deed('bringActionLog', 'BringActionLogInput', {
        partnershipId: world.place.id,
        name: 'action-log.csv',
        base64: Buffer.from('Action,Lead,Due\nAgree the rota,Malik Member,31/3/2027\n').toString('base64'),
      }),
  },
  importActionLog: {
    call: async (at, reader) =>
      deed('importActionLog', 'ImportActionLogInput', {
        fileId: await logOf(at, reader),
        version: 1,
        how: { lines: [{ line: 3, field: 'owner', value: 'leave-out' }] },
      }),
  },
};
