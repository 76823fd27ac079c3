import { triedList } from '../../worlds/spreadsheets.js';
import { ask, deed } from '../probe.js';
import type { ProbedOperation } from './all.js';

export const spreadsheetExamples: Readonly<Record<string, ProbedOperation>> = {
  registerImports: {
    call: async ({ app, world }) => {
      await triedList(app, world.operator);
      return ask('registerImports', {}, '{ name }');
    },
  },
  registerImport: {
    call: async ({ app, world }) =>
      ask('registerImport', { id: ['ID!', await triedList(app, world.operator)] }, '{ name }'),
  },
  bringRegisterFile: {
    call: () =>
      deed('bringRegisterFile', 'BringRegisterFileInput', {
        name: 'etr.csv',
        base64: Buffer.from('a,b\n').toString('base64'),
      }),
  },
  applyRegisterFile: {
    call: async ({ app, world }) =>
      deed('applyRegisterFile', 'ApplyRegisterFileInput', {
        id: await triedList(app, world.operator),
        version: 1,
      }),
  },
};
