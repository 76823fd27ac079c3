import { boundInPence } from '@folkmoot/risk-sharing/domain/layer-bounds.js';
import type {
  WrittenBasis,
  WrittenLayer,
  WrittenRule,
  WrittenShares,
} from '@folkmoot/risk-sharing/domain/written-rule.js';
import type { Values } from '../../../lib/form.js';
import { amountText } from './amount-text.js';

/** A rule as a version of an agreement holds it, but for its key. */
export interface WrittenSharing {
  readonly schemes: readonly string[];
  readonly rule: WrittenRule;
  readonly printedBps: Readonly<Record<string, string>> | null;
  readonly governs: 'printed' | 'contribution' | null;
}

export const NOTHING_YET: WrittenSharing = {
  schemes: [],
  rule: {
    over: [{ from: '0', to: null, unit: 'pence', basis: { kind: 'contribution', asOf: 'final' } }],
    under: [{ from: '0', to: null, unit: 'pence', basis: { kind: 'contribution', asOf: 'final' } }],
  },
  printedBps: null,
  governs: null,
};

/** The fields of the form for a rule: `over.0.to`, `caps.1.limit`, … Partners by their place in the agreement. */
export function valuesOfRule(
  sharing: WrittenSharing,
  partners: readonly string[],
  pool: bigint | null,
): Values {
  const { rule } = sharing;
  const values: Record<string, string> = {
    'over.count': String(rule.over.length),
    'under.count': String(rule.under.length),
    'caps.count': String(rule.caps?.length ?? 0),
    same: JSON.stringify(rule.over) === JSON.stringify(rule.under) ? 'on' : '',
    reserve: rule.reservePence && rule.reservePence !== '0' ? amountText('pence', rule.reservePence) : '',
    governs: sharing.governs ?? '',
  };
  for (const key of sharing.schemes) values[`scheme.${key}`] = 'on';
  for (const direction of ['over', 'under'] as const)
    for (const [at, layer] of rule[direction].entries())
      Object.assign(
        values,
        layerValues(`${direction}.${String(at)}`, layer, isMixed(rule[direction]) ? pool : null, partners),
      );
  for (const [at, cap] of (rule.caps ?? []).entries()) {
    values[`caps.${String(at)}.partner`] = cap.partner;
    values[`caps.${String(at)}.direction`] = cap.direction ?? 'both';
    values[`caps.${String(at)}.limit`] = amountText(cap.unit, cap.limit);
  }
  const overflow = rule.capOverflow ?? { mode: 'decide' as const };
  if (overflow.mode === 'decide') values['overflow.basis'] = 'escalate';
  else if (overflow.mode === 'partner')
    Object.assign(values, { 'overflow.basis': 'single', 'overflow.partner': overflow.partner });
  else Object.assign(values, sharesValues('overflow', overflow.basis, partners));
  for (const [at, id] of partners.entries()) {
    const bps = sharing.printedBps?.[id];
    if (bps !== undefined) values[`printed.${String(at)}`] = amountText('bps', bps);
  }
  return values;
}

/** A list with bounds both in pounds and in per cent, as a file may bring it, is shown in pounds. */
const isMixed = (layers: readonly WrittenLayer[]): boolean =>
  new Set(layers.filter(({ to }) => to !== null).map(({ unit }) => unit)).size > 1;

function layerValues(
  name: string,
  { to, unit, basis }: WrittenLayer,
  inPoundsOf: bigint | null,
  partners: readonly string[],
): Values {
  const end =
    to === null
      ? ''
      : inPoundsOf === null
        ? amountText(unit, to)
        : amountText('pence', boundInPence(BigInt(to), unit, inPoundsOf));
  const then = basis.kind === 'reserve' ? basis.then : basis;
  return {
    [`${name}.to`]: end,
    ...(basis.kind === 'reserve' ? { [`${name}.reserve`]: 'on' } : {}),
    ...basisValues(name, then, partners),
  };
}

function basisValues(
  name: string,
  basis: Exclude<WrittenBasis, { kind: 'reserve' }>,
  partners: readonly string[],
): Values {
  switch (basis.kind) {
    case 'carryForward':
    case 'escalate':
    case 'ownLine':
      return { [`${name}.basis`]: basis.kind };
    default:
      return sharesValues(name, basis, partners);
  }
}

function sharesValues(name: string, basis: WrittenShares, partners: readonly string[]): Values {
  const shares = (of: Record<string, string>): Values =>
    Object.fromEntries(
      partners.map((id, at) => [`${name}.share.${String(at)}`, BigInt(of[id] ?? 0).toLocaleString('en-GB')]),
    );
  const kept = 'ifZero' in basis && basis.ifZero ? { [`${name}.ifZero`]: endText(basis.ifZero) } : {};
  switch (basis.kind) {
    case 'single':
      return { [`${name}.basis`]: 'single', [`${name}.partner`]: basis.partner };
    case 'fixed':
      return { [`${name}.basis`]: 'fixed', ...shares(basis.shares) };
    case 'weights':
      return {
        [`${name}.basis`]: 'weights',
        [`${name}.name`]: basis.name ?? '',
        [`${name}.asOf`]: basis.asOf ?? '',
        ...shares(basis.shares),
        ...kept,
      };
    case 'contribution':
      return { [`${name}.basis`]: basis.asOf === 'opening' ? 'opening' : 'contribution', ...kept };
  }
}

type End = NonNullable<Extract<WrittenShares, { kind: 'weights' }>['ifZero']>;

/** What holds where the figures are nothing: one partner by its id, `contribution`, else the whole of it as it was written. */
function endText(end: End): string {
  if (end.kind === 'single') return end.partner;
  if (end.kind === 'contribution') return end.asOf === 'opening' ? 'opening' : 'contribution';
  return JSON.stringify(end);
}
