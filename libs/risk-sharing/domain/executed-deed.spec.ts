import { describe, expect, it } from '@jest/globals';
import { readDeed, type DeedSaid } from './executed-deed.js';

const PARTIES = [
  { id: 'board', name: 'Moorland Board' },
  { id: 'council', name: 'Northmoor Council' },
];
const OF = { parties: PARTIES, today: '2026-11-18', filed: 0, mediaType: 'application/pdf' };
const SAID: DeedSaid = {
  method: 'deed',
  executedOn: '2026-03-30',
  executions: [
    { organisationId: 'council', by: ' Chief executive ', authority: 'Cabinet, minute 7' },
    { organisationId: 'board', by: 'Chair', authority: 'Board, minute 42/26' },
  ],
  correction: '',
};
const faultsOf = (said: Partial<DeedSaid>, of: Partial<typeof OF> = {}): string[] =>
  readDeed({ ...SAID, ...said }, { ...OF, ...of }).faults.map(({ code, path }) => `${code} at ${path}`);

describe('an executed deed', () => {
  it('says for each party who executed it and under which authority, in the parties’ own order', () => {
    const { deed, faults } = readDeed(SAID, OF);
    expect(faults).toEqual([]);
    expect(deed.executions).toEqual([
      { organisationId: 'board', name: 'Moorland Board', by: 'Chair', authority: 'Board, minute 42/26' },
      {
        organisationId: 'council',
        name: 'Northmoor Council',
        by: 'Chief executive',
        authority: 'Cabinet, minute 7',
      },
    ]);
  });

  it('is refused with every fault at once', () => {
    expect(
      faultsOf({ method: 'spoken', executedOn: '', executions: [{ ...SAID.executions[0]!, by: ' ' }] }),
    ).toEqual([
      'agreement/deed-method at method',
      'agreement/deed-no-day at executedOn',
      'agreement/deed-by-whom at executions.0.by',
      'agreement/deed-authority at executions.0.authority',
      'agreement/deed-by-whom at executions.1.by',
    ]);
  });

  it('was executed by today, and by parties alone', () => {
    expect(faultsOf({ executedOn: '2026-11-18' })).toEqual([]);
    expect(faultsOf({ executedOn: '2026-11-19' })).toEqual(['agreement/deed-to-come at executedOn']);
    const stranger = { organisationId: 'trust', by: 'Chair', authority: 'Board' };
    expect(faultsOf({ executions: [...SAID.executions, stranger] })).toEqual([
      'agreement/deed-no-party at executions',
    ]);
  });

  it('holds no NHS number in its words', () => {
    const [first, second] = SAID.executions;
    const said = { ...first!, authority: 'Minute on 943 476 5919' };
    expect(faultsOf({ executions: [said, second!] })).toEqual(['nhs-number at executions.1.authority']);
  });

  it('is filed again with a reason, twenty times at most', () => {
    expect(faultsOf({}, { filed: 1 })).toEqual(['agreement/deed-correction at correction']);
    expect(faultsOf({ correction: 'Page 3 was missing.' }, { filed: 19 })).toEqual([]);
    expect(faultsOf({ correction: 'Again' }, { filed: 20 })).toEqual(['agreement/deed-too-many at file']);
  });

  it('is a PDF or Word file', () => {
    expect(faultsOf({}, { mediaType: 'image/jpeg' })).toEqual(['agreement/deed-file-type at file']);
    expect(readDeed(SAID, { ...OF, mediaType: null }).faults).toMatchObject([{ code: 'file/missing' }]);
  });
});
