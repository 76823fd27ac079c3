import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { parsePounds } from '@folkmoot/kernel/money.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import type { Values } from '../../../lib/form.js';
import { linesTyped } from './line-steps.js';

type OwnRules = StoredAssumptions['ownRules'];

/** The form as the schema takes it, with the rules of one’s own as they are kept. What cannot be read is sent as nothing, and comes back as a fault at its field. */
export function assumptionsIn(values: Values, terms: StoredTerms, ownRules: OwnRules): object {
  const pence = (name: string): string | null => parsePounds(values[name] ?? '') ?? null;
  const number = (name: string): number | null => {
    const text = (values[name] ?? '').replace(/\s*%$/, '');
    return /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : null;
  };
  const byPartner = (kind: string): Record<string, string | null> =>
    Object.fromEntries(
      terms.partners
        .map(({ id }) => `${kind}.${id}`)
        .filter((name) => (values[name] ?? '') !== '')
        .map((name) => [name.slice(kind.length + 1), pence(name)]),
    );
  const pastMonths = number('pastMonths');
  const lines = linesTyped(values);
  return {
    pastMonths,
    correlationPercent: number('correlationPercent'),
    trials: number('trials'),
    seed: values.seed ?? '',
    lines: lines.map(({ scheme, fields }, at) => ({
      scheme,
      ...(lines.some((other, place) => place !== at && other.scheme === scheme)
        ? // What cannot be read is no amount: nothing would be all of the scheme’s budget.
          { title: fields.title ?? '', budgetPence: pence(`lines.${String(at)}.budgetPence`) ?? '' }
        : { title: '', budgetPence: null }),
      spentPence:
        pastMonths === 0 && !values[`lines.${String(at)}.spentPence`]
          ? '0'
          : pence(`lines.${String(at)}.spentPence`),
      outlook: outlookIn(values, `lines.${String(at)}.outlook`, pence, number),
    })),
    tolerances: byPartner('tolerances'),
    turnovers: byPartner('turnovers'),
    ...(ownRules ? { ownRules } : {}),
    compare: comparedIn(values, pence, ownRules),
  };
}

function outlookIn(
  values: Values,
  path: string,
  pence: (name: string) => string | null,
  number: (name: string) => number | null,
): object {
  const kind = values[`${path}.kind`] ?? 'judgement';
  const spreadPercent = number(`${path}.spreadPercent`);
  switch (kind) {
    case 'demand':
      return { kind, middlePercent: number(`${path}.middlePercent`), spreadPercent };
    case 'packages':
      return {
        kind,
        expected: number(`${path}.expected`),
        costPence: pence(`${path}.costPence`),
        spreadPercent,
      };
    case 'contracted':
      return { kind, spreadPercent };
    default:
      return {
        kind: 'judgement',
        low: pence(`${path}.low`),
        likely: pence(`${path}.likely`),
        high: pence(`${path}.high`),
      };
  }
}

function comparedIn(values: Values, pence: (name: string) => string | null, ownRules: OwnRules): object[] {
  const capped =
    values['compare.capped.partner'] || values['compare.capped.limit']
      ? [
          {
            kind: 'capped',
            partner: values['compare.capped.partner'] ?? '',
            limitPence: pence('compare.capped.limit'),
          },
        ]
      : [];
  return [
    ...(values['compare.draft'] === 'on' ? [{ kind: 'draft' }] : []),
    ...(ownRules ?? [])
      .filter(({ key }) => values[`compare.own.${key}`] === 'on')
      .map(({ key }) => ({ kind: 'own', key })),
    ...FAMILIES.filter(({ code }) => values[`compare.${code}`] === 'on').map(({ code }) => ({
      kind: 'family',
      code,
    })),
    ...capped,
  ];
}

/** Faults of what is compared stand at the list, or at the cap’s own fields. */
export const atTheForm = (refusal: Refusal): Refusal => ({
  faults: refusal.faults.map((one) => ({
    ...one,
    path: /\.limitPence$/.test(one.path)
      ? 'compare.capped.limit'
      : /^compare\.\d+\.partner$/.test(one.path)
        ? 'compare.capped.partner'
        : one.path.replace(/^compare(\..*)?$/, 'compare').replace(/^lines$/, 'title'),
  })),
});
