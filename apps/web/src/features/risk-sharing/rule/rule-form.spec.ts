import { describe, expect, it } from '@jest/globals';
import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import { givenOfWritten } from '@folkmoot/risk-sharing/terms/given-of-written.js';
import { givenRuleShape } from '@folkmoot/risk-sharing/terms/given-rule.js';
import type { Values } from '../../../lib/form.js';
import { amountText, readAmount, readParts } from './amount-text.js';
import { lookAtRule } from './look-at-rule.js';
import { readVariance } from './meaning.js';
import { readRule } from './read-rule.js';
import { over, stepped } from './rule-steps.js';
import { NOTHING_YET, valuesOfRule, type WrittenSharing } from './rule-values.js';

const PARTNERS = ['board', 'council', 'trust'];
const agreed = {
  partners: PARTNERS.map((id) => ({ id, name: id.toUpperCase(), mayPool: true, consent: null })),
  schemes: [
    {
      key: 's1',
      title: 'Care at home',
      contributions: [600n, 300n, 100n].map((pounds, at) => ({
        partner: PARTNERS[at]!,
        source: 'additional' as const,
        pence: [pounds * 100n],
      })),
      openingPence: null,
    },
  ],
} as unknown as Parameters<typeof lookAtRule>[1];
const values = (sharing: Partial<WrittenSharing> = {}): Values =>
  valuesOfRule({ ...NOTHING_YET, schemes: ['s1'], ...sharing }, PARTNERS, null);
const faultsOf = (given: Values) => lookAtRule(given, agreed).faults.map(({ code, path }) => [code, path]);

describe('the form of a rule', () => {
  it('gives back every ready-made rule as it was written, and reads it as the file’s form does', () => {
    for (const { code, make } of FAMILIES) {
      const rule = make({ partners: PARTNERS });
      const read = readRule(values({ rule }), PARTNERS, ['s1']);
      expect([code, read.faults]).toEqual([code, []]);
      const once = givenOfWritten(read.sharing.rule);
      expect(once).toEqual(givenRuleShape.parse(JSON.parse(JSON.stringify(read.sharing.rule))));
      const again = readRule(valuesOfRule(read.sharing, PARTNERS, null), PARTNERS, ['s1']);
      expect(again.sharing).toEqual(read.sharing);
      const asMade = readRule(valuesOfRule({ ...NOTHING_YET, rule }, PARTNERS, null), PARTNERS, []).sharing
        .rule;
      expect(asMade.over.map(({ from, to, unit }) => [from, to, to === null ? '' : unit])).toEqual(
        rule.over.map(({ from, to, unit }) => [from, to, to === null ? '' : unit]),
      );
    }
  });

  it('keeps all that a rule can say: what holds where figures are nothing, caps, print', () => {
    const sharing: WrittenSharing = {
      schemes: ['s1'],
      rule: {
        over: [
          {
            from: '0',
            to: '24000000',
            unit: 'pence',
            basis: {
              kind: 'reserve',
              then: {
                kind: 'weights',
                name: 'population',
                asOf: '2026-04-01',
                shares: { board: '38400', council: '0', trust: '7' },
                ifZero: { kind: 'fixed', shares: { board: '2', council: '1', trust: '0' } },
              },
            },
          },
          { from: '24000000', to: null, unit: 'pence', basis: { kind: 'single', partner: 'council' } },
        ],
        under: [{ from: '0', to: null, unit: 'pence', basis: { kind: 'carryForward' } }],
        reservePence: '12000050',
        caps: [{ partner: 'trust', direction: 'both', limit: '250', unit: 'bps' }],
        capOverflow: { mode: 'redistribute', basis: { kind: 'contribution', asOf: 'opening', ifZero: null } },
      },
      printedBps: { board: '5100', council: '4900', trust: '0' },
      governs: 'printed',
    };
    expect(readRule(values(sharing), PARTNERS, ['s1'])).toEqual({ sharing, faults: [] });
  });

  it('names the field of what cannot be read or computed', () => {
    const two = stepped(values(), 'add.over', PARTNERS, null)!.values;
    expect(faultsOf({ ...two, 'over.0.to': 'much' })).toEqual([['rule-form/amount', 'over.0.to']]);
    expect(faultsOf({ ...two, 'over.0.to': '£0' })).toEqual([['risk-share/empty-layer', 'over.0.to']]);
    const three = stepped({ ...two, 'over.0.to': '1%' }, 'add.over', PARTNERS, null)!.values;
    expect(faultsOf({ ...three, 'over.1.to': '£9' })).toEqual([['rule-form/mixed', 'over.1.to']]);
    expect(faultsOf({ ...two, 'over.0.to': '£5', 'over.1.basis': 'fixed' })).toEqual([
      ['risk-share/shares-of-nothing', 'over.1.share.0'],
    ]);
    expect(faultsOf({ ...two, 'over.0.to': '£5', 'over.1.basis': 'ownLine' })).toEqual([
      ['risk-share/own-line-with-others', 'over.1.basis'],
    ]);
    const capped = stepped(values(), 'add.caps', PARTNERS, null)!.values;
    expect(faultsOf(capped)).toEqual([
      ['rule-form/amount', 'caps.0.limit'],
      ['rule-form/partner', 'caps.0.partner'],
    ]);
    expect(faultsOf(values({ schemes: [] }))).toEqual([['rule-form/no-scheme', 'schemes']]);
  });

  it('takes nothing that only looks like what was kept', () => {
    for (const text of [
      '{',
      '5',
      'null',
      '{"kind":"fixed"}',
      '{"kind":"weights","shares":{"board":"1.5"}}',
    ]) {
      const { rule } = readRule({ ...values(), 'over.0.ifZero': text }, PARTNERS, []).sharing;
      expect(rule.over[0]?.basis).toMatchObject({ kind: 'contribution', ifZero: null });
    }
  });

  it('adds a layer above, and closes the gap where one is taken out', () => {
    const three = {
      ...values(),
      'over.count': '3',
      'over.0.to': '1%',
      'over.1.to': '3%',
      'over.2.basis': 'escalate',
    };
    const { values: left } = stepped(three, 'remove.over.0', PARTNERS, null)!;
    const { rule } = readRule({ ...left, same: '' }, PARTNERS, []).sharing;
    expect(rule.over.map(({ from, to, basis }) => [from, to, basis.kind])).toEqual([
      ['0', '300', 'contribution'],
      ['300', null, 'escalate'],
    ]);
  });

  it('begins gains as a copy of losses once they are no longer the same, and keeps what is folded away', () => {
    const before = { ...values(), 'over.0.basis': 'fixed', 'over.0.share.0': '7' };
    const now = over({ ...before, 'under.count': '' }, { 'over.count': '1', 'over.0.basis': 'contribution' });
    expect([now.same, now['under.0.basis'], now['over.0.share.0'], now['scheme.s1']]).toEqual([
      undefined,
      'contribution',
      '7',
      undefined,
    ]);
  });
});

describe('amounts as people write them', () => {
  it.each([
    ['£240,000', { unit: 'pence', amount: 24_000_000n }],
    ['1.2m', { unit: 'pence', amount: 120_000_000n }],
    ['250k', { unit: 'pence', amount: 25_000_000n }],
    ['12.5', { unit: 'pence', amount: 1250n }],
    ['1.5%', { unit: 'bps', amount: 150n }],
    ['0.75 per cent', { unit: 'bps', amount: 75n }],
    ['1.255', null],
    ['-5', null],
    ['1,00', null],
  ])('%s', (text, read) => {
    expect(readAmount(text)).toEqual(read);
    if (read) expect(readAmount(amountText(read.unit as 'bps', read.amount))).toEqual(read);
  });

  it('brings parts to one scale, and a variance to a side', () => {
    expect(readParts(['62.5', '37.50', ''])).toEqual([625n, 375n, 0n]);
    expect(readParts(['38,400%', 'x'])).toEqual([38_400n, null]);
    expect([
      readVariance('-1%', 1_000n),
      readVariance('£5 underspend', null),
      readVariance('+2', null),
    ]).toEqual([-10n, -500n, 200n]);
    expect([readVariance('1%', null), readVariance('lots', 1n)]).toEqual([null, null]);
  });
});
