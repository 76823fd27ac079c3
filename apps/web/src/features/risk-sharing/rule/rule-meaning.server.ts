import { data } from 'react-router';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { termsFaults } from '@folkmoot/risk-sharing/domain/check-terms.js';
import { compareRules } from '@folkmoot/risk-sharing/domain/compare-rules.js';
import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import { payOffCurve, usualReach } from '@folkmoot/risk-sharing/domain/pay-off-curve.js';
import { ruleInWords } from '@folkmoot/risk-sharing/domain/rule-sentence.js';
import type { Values } from '../../../lib/form.js';
import type { LoaderArgs } from '../../../lib/context.js';
import { termsOf, type Agreed } from './look-at-rule.js';
import { readVariance } from './meaning.js';
import { type NamedSharing, ruleHere } from './rule-here.server.js';
import { ruleTitle } from './rule-title.js';
import type { WrittenSharing } from './rule-values.js';

const USUAL = { low: '-2%', likely: '1%', high: '5%', amount: '1%' } as const;
type Field = keyof typeof USUAL;

/** All that a rule means, for what the address asks: an amount, a low, a likely and a high one, and a rule to hold beside it. */
export async function ruleMeaning({ context, params, request }: LoaderArgs) {
  const here = await ruleHere({ context, params });
  const { agreed, sharing } = here;
  if (!sharing) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const others = othersOf(sharing, here.before, here.rules, agreed);
  const values: Values = {
    ...Object.fromEntries(
      Object.entries(USUAL).map(([field, usual]) => [field, asked.get(field)?.trim().slice(0, 40) || usual]),
    ),
    with: asked.get('with') ?? others[0]?.value ?? '',
  };
  const { terms } = termsOf(agreed, sharing);
  const missing = [...new Set(termsFaults(terms).map(({ message }) => message))];
  const reach = usualReach(terms);
  if (missing.length > 0 || !reach) return { ...here, sharing, values, missing, meaning: null, faults: [] };

  const faults: Fault[] = [];
  const variance = (field: Field): bigint => {
    const read = readVariance(values[field] ?? '', terms.pool);
    const within = read !== null && read >= -reach && read <= reach;
    if (!within)
      faults.push(
        fault(
          'rule-meaning/amount',
          field,
          read === null
            ? 'Enter an amount such as £240,000 or 1%, with a minus for an underspend.'
            : 'Enter an amount within 10% of the pool.',
        ),
      );
    return within ? read : (readVariance(USUAL[field], terms.pool) ?? 0n);
  };
  const marks = [
    { label: 'Low', variance: variance('low') },
    { label: 'Likely', variance: variance('likely') },
    { label: 'High', variance: variance('high') },
  ];
  const other = others.find(({ value }) => value === values.with);
  const second = other && termsOf(agreed, { ...other.sharing, schemes: sharing.schemes }).terms;
  const usable = second && termsFaults(second).length === 0 ? second : null;
  return {
    ...here,
    sharing,
    values,
    missing,
    faults,
    meaning: {
      terms,
      reach,
      start: variance('amount'),
      marks,
      words: ruleInWords(terms),
      curve: payOffCurve(terms, reach),
      others: others.map(({ value, text }) => ({ value, text })),
      beside:
        other && usable
          ? {
              name: other.text,
              words: ruleInWords(usable),
              curve: payOffCurve(usable, reach),
              parts: compareRules(terms, usable, reach),
            }
          : null,
    },
  };
}

interface Other {
  readonly value: string;
  readonly text: string;
  readonly sharing: WrittenSharing;
}

/** What a rule can be held against: the same rule as it is in force, simple ready-made ones, the agreement's other rules. */
function othersOf(
  sharing: NamedSharing,
  before: NamedSharing | null,
  rules: readonly NamedSharing[],
  { partners, schemes }: Agreed,
): Other[] {
  const changed = before && JSON.stringify(before.rule) !== JSON.stringify(sharing.rule);
  const plain = FAMILIES.filter(({ code }) => code === 'fixed' || code === 'contribution').map(
    ({ code, make }) => ({
      value: code,
      text: code === 'fixed' ? (partners.length === 2 ? '50:50' : 'Equal shares') : 'By contribution',
      sharing: { ...sharing, governs: null, rule: make({ partners: partners.map(({ id }) => id) }) },
    }),
  );
  return [
    ...(changed ? [{ value: 'in-force', text: 'As it is in force', sharing: before }] : []),
    ...plain,
    ...rules
      .filter(({ key }) => key !== sharing.key)
      .map((rule) => ({ value: rule.key, text: ruleTitle(rule.schemes, schemes), sharing: rule })),
  ];
}
