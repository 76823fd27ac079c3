import { formatPence } from '@folkmoot/kernel/money.js';
import { limitOf } from './apply-caps.js';
import { boundInPence } from './layer-bounds.js';
import type { Basis, Cap, Direction, Layer, ShareBasis, Terms } from './rule.js';
import { percentOfBps, sharedInWords } from './words-of-shares.js';

/** A rule as a good clerk would write it down: each layer and each cap a sentence. */
export interface RuleInWords {
  /** From the lowest layer up. */
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** The same words for money back as for money to pay: a screen may then say so instead. */
  readonly sameBothWays: boolean;
  readonly caps: readonly string[];
}

/** Amounts are of `terms.pool`; a bound in per cent of a pool that nobody has given stays a per cent. */
export function ruleInWords(terms: Terms): RuleInWords {
  const { rule } = terms;
  return {
    over: rule.over.map((_, at) => layerInWords(terms, 'over', at)),
    under: rule.under.map((_, at) => layerInWords(terms, 'under', at)),
    sameBothWays: isSame(rule.over, rule.under),
    caps: [...rule.caps.map((cap) => capInWords(terms, cap)), ...overflowInWords(terms)],
  };
}

/** One layer as a sentence: `The first £240,000 of an overspend (1% of the pool) is shared equally: …`. */
export function layerInWords(terms: Terms, direction: Direction, at: number): string {
  const layers = terms.rule[direction];
  const layer = layers[at];
  if (!layer) return '';
  const what = direction === 'over' ? 'an overspend' : 'an underspend';
  const drawnBefore = layers.slice(0, at).some((one) => one.basis.kind === 'reserve');
  return `${reach(layer, layers.length, terms, what)} ${met(layer.basis, terms, direction, drawnBefore)}.`;
}

function reach(layer: Layer, count: number, terms: Terms, what: string): string {
  if (layer.to === null) {
    if (layer.from === 0n || count === 1) return `All of ${what}`;
    return `What is above ${amount(layer.from, layer, terms)} of ${what}${share(layer, terms)}`;
  }
  if (layer.from === 0n)
    return `The first ${amount(layer.to, layer, terms)} of ${what}${share(layer, terms)}`;
  return `What is between ${amount(layer.from, layer, terms)} and ${amount(layer.to, layer, terms)} of ${what}${share(layer, terms)}`;
}

const isAmount = (layer: Layer, terms: Terms): boolean => layer.unit === 'pence' || terms.pool !== null;

const amount = (bound: bigint, layer: Layer, terms: Terms): string =>
  isAmount(layer, terms)
    ? formatPence(boundInPence(bound, layer.unit, terms.pool))
    : `${percentOfBps(bound)} of the pool`;

/** The per cent beside the pounds, where the rule is written in per cent. */
function share(layer: Layer, terms: Terms): string {
  if (layer.unit === 'pence' || !isAmount(layer, terms)) return '';
  if (layer.to === null) return ` (${percentOfBps(layer.from)} of the pool)`;
  if (layer.from === 0n) return ` (${percentOfBps(layer.to)} of the pool)`;
  return ` (${percentOfBps(layer.from)} to ${percentOfBps(layer.to)} of the pool)`;
}

function met(basis: Basis, terms: Terms, direction: Direction, drawnBefore: boolean): string {
  switch (basis.kind) {
    case 'ownLine':
      return 'lies where it falls: each partner bears its own lines, and nothing is shared';
    case 'carryForward':
      return direction === 'over'
        ? 'is carried forward, to be met from next year’s budget'
        : 'is carried forward into next year';
    case 'escalate':
      return 'is not shared by this rule: the partners decide';
    case 'reserve':
      return fromReserve(basis, terms, direction, drawnBefore);
    default:
      return sharedBy(basis, terms, direction);
  }
}

function fromReserve(
  basis: Extract<Basis, { kind: 'reserve' }>,
  terms: Terms,
  direction: Direction,
  drawnBefore: boolean,
): string {
  const then = met(basis.then, terms, direction, drawnBefore);
  if (terms.rule.reserve === 0n) return `${then}, as the reserve is empty`;
  const left = drawnBefore ? 'what is left of the reserve' : 'the reserve';
  const size = formatPence(terms.rule.reserve);
  return direction === 'over'
    ? `is met from ${left} of ${size}; what the reserve cannot meet ${then}`
    : `goes into ${left}, up to ${size}; what is above that ${then}`;
}

function sharedBy(basis: ShareBasis, terms: Terms, direction: Direction): string {
  if (basis.kind !== 'single') return `is shared ${sharedInWords(basis, terms.partners)}`;
  const name = terms.partners[basis.partner]?.name ?? '';
  return direction === 'over' ? `is met by ${name} alone` : `goes to ${name} alone`;
}

/** One cap as a sentence: `Council pays at most £250,000 of an overspend.` */
export function capInWords(terms: Terms, cap: Cap): string {
  const partner = terms.partners[cap.partner];
  if (!partner) return '';
  const of = { over: 'an overspend', under: 'an underspend', both: 'a variance' }[cap.direction];
  const does = { over: 'pays', under: 'gets back', both: 'pays or gets back' }[cap.direction];
  if (cap.limit === 0n)
    return cap.direction === 'over'
      ? `${partner.name} never pays towards an overspend.`
      : cap.direction === 'under'
        ? `${partner.name} gets nothing back from an underspend.`
        : `${partner.name} neither pays nor gets back.`;
  if (cap.unit === 'pence') return `${partner.name} ${does} at most ${formatPence(cap.limit)} of ${of}.`;
  const own = `${percentOfBps(cap.limit)} of its own contribution`;
  const limit = limitOf(cap.partner, partner, [cap], cap.direction === 'under' ? 'under' : 'over');
  return partner.contribution === null || limit === null
    ? `${partner.name} ${does} at most ${own} of ${of}.`
    : `${partner.name} ${does} at most ${formatPence(limit)} of ${of} (${own}).`;
}

function overflowInWords(terms: Terms): string[] {
  const { caps, capOverflow } = terms.rule;
  if (caps.length === 0) return [];
  switch (capOverflow.mode) {
    case 'decide':
      return ['What is above a cap is left for the partners to decide.'];
    case 'partner':
      return [
        `What is above a cap falls to ${terms.partners[capOverflow.partner]?.name ?? ''}, as far as its own cap allows; the partners decide about the rest.`,
      ];
    case 'redistribute':
      return capOverflow.basis.kind === 'single'
        ? [`What is above a cap falls to ${terms.partners[capOverflow.basis.partner]?.name ?? ''}.`]
        : [
            `What is above a cap is shared by the partners below theirs, ${sharedInWords(capOverflow.basis, terms.partners)}. Where nobody is below a cap, the partners decide.`,
          ];
  }
}

/** The same layers, by what they say. */
const isSame = (over: readonly Layer[], under: readonly Layer[]): boolean =>
  JSON.stringify(over, pence) === JSON.stringify(under, pence);
const pence = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value.toString()}p` : value;
