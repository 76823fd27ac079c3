import { describe, expect, it } from '@jest/globals';
import type { Area } from '../domain/register/area.js';
import { planAreas } from './plan-areas.js';
import type { ToldArea } from './register-row.js';

const told = (change: Partial<ToldArea> = {}): ToldArea => ({
  code: 'E54000063',
  kind: 'icb',
  name: 'Surrey Heartlands',
  nhs: 'QXU',
  since: null,
  until: null,
  ...change,
});
const held = (change: Partial<Area> = {}): Area => ({
  ...told(),
  source: 'icb',
  asAt: '2022-12-01',
  ...change,
});
const former = (change: Partial<Area> = {}) => ({
  told: 'E54000063',
  held: held({ code: 'E54000052', ...change }),
});

describe('what a table changes in the areas', () => {
  it('is an addition, and nothing when told again or in other letters', () => {
    expect(planAreas([told(), told()], [], [], '2024-12-01')).toMatchObject({ additions: [told()] });
    expect(planAreas([told({ name: 'SURREY  HEARTLANDS' })], [held()], [], '2024-12-01')).toMatchObject({
      additions: [],
      changes: [],
      confirmed: ['E54000063'],
      unchanged: 1,
    });
  });
  it('is nothing where the register has a later table', () =>
    expect(planAreas([told({ name: 'Surrey' })], [held()], [], '2021-12-01')).toMatchObject({
      changes: [],
      confirmed: [],
      older: 1,
    }));
  it('is a new name from a later table', () =>
    expect(planAreas([told({ name: 'Surrey' })], [held()], [], '2024-12-01')).toMatchObject({
      changes: [{ name: 'Surrey' }],
      renamed: 1,
    }));
  it('is no area of which only a code is told', () =>
    expect(planAreas([told({ name: '' })], [], [], '2024-12-01').additions).toEqual([]));
  it('ends an area that goes on under another code, on the day of the newer table', () =>
    expect(planAreas([told()], [], [former()], '2024-12-01')).toMatchObject({
      additions: [{ code: 'E54000063', since: '2024-12-01' }],
      changes: [{ code: 'E54000052', until: '2024-12-01' }],
      successions: [{ from: 'E54000052', to: 'E54000063', since: '2024-12-01' }],
    }));
  it('learns of the former code from an older table too', () =>
    expect(
      planAreas(
        [told({ code: 'E54000052' })],
        [],
        [{ told: 'E54000052', held: held({ asAt: '2024-12-01' }) }],
        '2022-12-01',
      ),
    ).toMatchObject({
      additions: [{ code: 'E54000052', until: '2024-12-01' }],
      changes: [],
      successions: [{ from: 'E54000052', to: 'E54000063', since: '2024-12-01' }],
    }));
  it('does not take two areas of one table for one', () =>
    expect(
      planAreas([told(), told({ code: 'E54000052' })], [], [former()], '2024-12-01').successions,
    ).toEqual([]));
  it('takes an area for as old as the line that has it from the beginning', () => {
    const lines = [told({ since: '2023-04-01' }), told(), told({ until: '2023-04-01' })];
    expect(planAreas(lines, [], [], '2024-12-01').additions).toEqual([told()]);
  });
});
