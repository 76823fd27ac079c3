import { describe, expect, it } from '@jest/globals';
import type { OrganisationRelation, Relation } from '../domain/register/relation.js';
import { planRelations } from './plan-relations.js';

const relation = (change: Partial<Relation> = {}): Relation => ({
  scheme: 'ods',
  from: 'A81001',
  kind: 'commissioned-by',
  to: '16C',
  since: '2020-04-01',
  until: null,
  ...change,
});
const held = (change: Partial<OrganisationRelation> = {}): OrganisationRelation => ({
  ...relation(),
  id: 'held',
  source: 'epraccur',
  asAt: '2023-02-01',
  ...change,
});
const plan = (told: Relation[], known: OrganisationRelation[], asAt = '2024-02-01') =>
  planRelations(told, known, asAt);

describe('what a file changes in the relations', () => {
  it('is an addition, and nothing when told again', () => {
    expect(plan([relation()], [])).toMatchObject({ additions: [relation()], moves: [] });
    expect(plan([relation()], [held()])).toMatchObject({ additions: [], redated: [], confirmed: ['held'] });
  });
  it('is a move where there is one at a time: the former one ends on the day the new one begins', () =>
    expect(plan([relation({ to: '00P', since: '2023-07-01' })], [held()])).toMatchObject({
      redated: [{ id: 'held', since: '2020-04-01', until: '2023-07-01' }],
      moves: [{ from: 'A81001', before: '16C', to: '00P' }],
    }));
  it('is a move from the file’s day where no day is told', () => {
    const board = { kind: 'in-icb', since: null } as const;
    expect(plan([relation({ ...board, to: 'QOP' })], [held({ ...board, to: 'QHM' })])).toMatchObject({
      additions: [{ to: 'QOP', since: '2024-02-01' }],
      redated: [{ until: '2024-02-01' }],
    });
  });
  it('is no move for networks and successors, of which there may be several', () => {
    const split = relation({ from: 'RW6', kind: 'succeeded-by', to: 'R0A' });
    expect(plan([split], [held({ ...split, id: 'other', to: 'RM3' })])).toMatchObject({
      additions: [split],
      redated: [],
      moves: [],
    });
  });
  it('is an end when the last day is told', () =>
    expect(plan([relation({ until: '2023-12-31' })], [held()])).toMatchObject({
      redated: [{ id: 'held', until: '2023-12-31' }],
      ended: 1,
    }));
  it('is nothing from an older file, unless it adds a succession', () => {
    expect(plan([relation({ to: '00P' })], [held()], '2022-01-01')).toMatchObject({
      additions: [],
      older: 1,
    });
    const one = relation({ kind: 'succeeded-by' });
    expect(plan([one], [held({ ...one, id: 'x', to: '00P' })], '2022-01-01').additions).toEqual([one]);
  });
});
