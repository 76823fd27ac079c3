import { describe, expect, it } from '@jest/globals';
import type { Registered } from '../domain/register/register-change.js';
import { planChanges, type Plan } from './plan-changes.js';
import { eventsOf } from './register-events.js';
import type { RegisterRow } from './register-row.js';

const QXU = { scheme: 'ods', value: 'QXU' } as const;
const OLD_AREA = { scheme: 'ons', value: 'E54000052' } as const;
const NEW_AREA = { scheme: 'ons', value: 'E54000063' } as const;
const COMPANY = { scheme: 'company', value: '00738693' } as const;

const held = (change: Partial<Registered> = {}): Registered => ({
  id: 'held',
  version: 3,
  sector: 'icb',
  kind: null,
  standing: null,
  postcode: 'GU1 1AA',
  website: null,
  validFrom: '2022-07-01',
  validTo: null,
  source: 'icb',
  asAt: '2024-01-01',
  name: 'Surrey Heartlands',
  identifiers: [
    { ...QXU, until: null },
    { ...OLD_AREA, until: null },
  ],
  ...change,
});
const row = (change: Partial<RegisterRow> = {}): RegisterRow => ({
  line: 2,
  sector: 'icb',
  name: 'Surrey Heartlands',
  identifiers: [QXU, OLD_AREA],
  notes: [],
  ...change,
});
const charity = (value: string, line: number): RegisterRow =>
  row({ line, sector: 'vcse', name: value, identifiers: [{ scheme: 'charity', value }, COMPANY] });

function plan(rows: RegisterRow[], known: Registered[], asAt = '2024-12-01'): Plan {
  let next = 0;
  return planChanges(rows, known, { source: 'icb', asAt, newId: () => `new-${++next}` });
}
const told = (one: Plan): string[] => eventsOf(one, '2024-12-01').map(({ type }) => type);

describe('what a file changes in the register', () => {
  it('is nothing when it says what is known', () => {
    const same = plan([row()], [held()]);
    expect(same).toMatchObject({ additions: [], alterations: [], confirmed: ['held'] });
    expect(told(same)).toEqual([]);
  });
  it('is an addition for a code nobody has', () => {
    const one = plan([row({ postcode: 'GU1 1AA', validTo: '2024-03-31' })], []);
    expect(one.additions).toMatchObject([
      {
        organisation: { id: 'new-1', version: 1, asAt: '2024-12-01', validTo: '2024-03-31' },
        identifiers: [QXU, OLD_AREA],
      },
    ]);
    expect(told(one)).toEqual(['register.organisation-added']);
  });
  it('is a rename for a known code with another name', () => {
    const one = plan([row({ name: 'Surrey' })], [held()]);
    expect(one.alterations).toMatchObject([{ name: 'Surrey', renamed: true, closed: false, corrected: [] }]);
    expect(told(one)).toEqual(['register.organisation-renamed']);
  });
  it('is a closing, and a reopening, by the close date', () => {
    expect(told(plan([row({ validTo: '2024-03-31' })], [held()]))).toEqual(['register.organisation-closed']);
    expect(told(plan([row({ validTo: null })], [held({ validTo: '2024-03-31' })]))).toEqual([
      'register.organisation-reopened',
    ]);
    expect(
      plan([row({ validTo: '2024-04-30' })], [held({ validTo: '2024-03-31' })]).alterations,
    ).toMatchObject([{ closed: false, corrected: ['validTo'] }]);
  });
  it('takes away what the file says is gone, and keeps what it does not speak of', () => {
    expect(plan([row({ postcode: null })], [held()]).alterations).toMatchObject([
      { facts: { postcode: null, validFrom: '2022-07-01' }, corrected: ['postcode'] },
    ]);
    expect(plan([row()], [held()]).alterations).toEqual([]);
  });
  it('is nothing when the register has later facts', () => {
    expect(plan([row({ name: 'Old name' })], [held({ asAt: '2025-01-01' })])).toMatchObject({
      alterations: [],
      confirmed: [],
      older: ['held'],
    });
    expect(plan([row({ name: 'Same day' })], [held({ asAt: '2024-12-01' })]).alterations).toHaveLength(1);
  });
  it('keeps a board one when its ONS code changes, and knows a code that has ended', () => {
    expect(plan([row({ identifiers: [QXU, NEW_AREA] })], [held()]).alterations).toMatchObject([
      { identifiers: [NEW_AREA], corrected: ['ons'] },
    ]);
    const moved = held({
      identifiers: [
        { ...QXU, until: null },
        { ...OLD_AREA, until: '2024-04-01' },
        { ...NEW_AREA, until: null },
      ],
    });
    expect(plan([row({ identifiers: [QXU, NEW_AREA] })], [moved]).alterations).toEqual([]);
  });
  it('leaves out a code that another organisation has, and says so', () => {
    const other = held({
      id: 'other',
      identifiers: [
        { scheme: 'ods', value: 'QNX', until: null },
        { ...OLD_AREA, until: null },
      ],
    });
    const one = plan([row()], [other]);
    expect(one.additions).toMatchObject([{ identifiers: [QXU] }]);
    expect(one.notes).toEqual([{ line: 2, note: expect.stringContaining('E54000052 already belongs') }]);
  });
  it('keeps two charities of one name apart', () => {
    const rows = ['1119510', '1199397'].map((value, at) =>
      row({ line: at + 2, name: 'URMSTON MUSICAL THEATRE', identifiers: [{ scheme: 'charity', value }] }),
    );
    expect(plan(rows, []).additions.map(({ organisation }) => organisation.id)).toEqual(['new-1', 'new-2']);
  });
  it('makes a known company that turns out to be a charity one organisation, but only once', () => {
    const company = held({ sector: 'other', name: '214927', identifiers: [{ ...COMPANY, until: null }] });
    const one = plan([charity('214927', 2), charity('214928', 3)], [company]);
    expect(one.alterations).toMatchObject([
      { before: { id: 'held' }, identifiers: [{ scheme: 'charity', value: '214927' }] },
    ]);
    expect(one.additions).toMatchObject([{ identifiers: [{ scheme: 'charity', value: '214928' }] }]);
    expect(one.notes).toHaveLength(1);
  });
  it('writes codes and days into its lines, never names', () => {
    const [line] = eventsOf(plan([row()], []), '2024-12-01');
    expect(line).toEqual({
      type: 'register.organisation-added',
      subject: { kind: 'organisation', id: 'new-1' },
      audience: 'public',
      streams: ['register'],
      data: {
        source: 'icb',
        sector: 'icb',
        codes: { ods: 'QXU', ons: 'E54000052' },
        validTo: null,
        asAt: '2024-12-01',
      },
    });
  });
});
