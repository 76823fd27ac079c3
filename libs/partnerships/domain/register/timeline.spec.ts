import { describe, expect, it } from '@jest/globals';
import { timelineOf, type Succession } from './timeline.js';

const own = { code: 'QNQ', id: 'q', name: 'Frimley' };
const party = (code: string) => ({ code, id: code.toLowerCase(), name: code });
const told = {
  id: 'q',
  validFrom: '2022-07-01',
  validTo: '2026-03-31',
  names: [
    { name: 'Frimley', since: '2023-01-01' },
    { name: 'Frimley Health', since: null },
  ],
  codes: [
    { scheme: 'ods', value: 'QNQ', until: null },
    { scheme: 'ons', value: 'E54000034', until: '2024-04-01' },
    { scheme: 'ons', value: 'E54000099', until: null },
  ],
  successions: [] as Succession[],
};
const kinds = (successions: Succession[]) =>
  timelineOf({ ...told, successions }).map(({ day, kind, before, after, from, to }) => [
    day,
    kind,
    before && `${before} to ${after}`,
    [...from.map(({ code }) => code), '>', ...to.map(({ code }) => code)].join(' '),
  ]);

describe('the timeline of an organisation', () => {
  it('tells its days, names and codes, earliest first', () =>
    expect(kinds([])).toEqual([
      ['2022-07-01', 'began', null, '>'],
      ['2023-01-01', 'named', 'Frimley Health to Frimley', '>'],
      ['2024-04-01', 'recoded', 'E54000034 to E54000099', '>'],
      ['2026-03-31', 'ended', null, '>'],
    ]));

  it('tells a split as one entry, what came before, and what became of its successors', () => {
    const after = kinds([
      { since: '2026-04-01', from: own, to: party('S0E4D') },
      { since: '2026-04-01', from: own, to: party('S9B9J') },
      { since: '2022-07-01', from: party('15A'), to: own },
      { since: '2022-07-01', from: party('15D'), to: own },
      { since: '2027-04-01', from: party('S0E4D'), to: party('X1') },
      { since: null, from: party('OLD'), to: party('15A') },
    ]);
    expect(after[0]).toEqual([null, 'elsewhere', null, 'OLD > 15A']);
    expect(after[1]).toEqual(['2022-07-01', 'took-over', null, '15A 15D > QNQ']);
    expect(after.slice(-2)).toEqual([
      ['2026-04-01', 'succeeded', null, 'QNQ > S0E4D S9B9J'],
      ['2027-04-01', 'elsewhere', null, 'S0E4D > X1'],
    ]);
  });
});
