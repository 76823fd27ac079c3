import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { boundInPence } from './layer-bounds.js';
import type { Basis, Layer, Rule, ShareBasis, Terms } from './rule.js';

/**
 * All that makes a rule impossible to compute or to read in one way only: a gap or an overlap between layers, weights
 * that sum to nothing, a figure that a basis needs and nobody has given. Empty where it can be computed.
 * Paths begin with `rule.` or `partners.`, as in a case's file.
 */
export function termsFaults(terms: Terms): Fault[] {
  const faults = [...layersFaults(terms, 'over'), ...layersFaults(terms, 'under'), ...capFaults(terms)];
  if (terms.rule.reserve < 0n)
    faults.push(fault('risk-share/negative-reserve', 'rule.reservePence', 'A reserve is nothing or more.'));
  if (needsContributions(terms.rule))
    for (const [at, partner] of terms.partners.entries())
      if (partner.contribution === null)
        faults.push(
          fault(
            'risk-share/contribution-missing',
            `partners.${String(at)}.contributionPence`,
            `The rule shares by contribution. Give the contribution of ${partner.name}.`,
          ),
        );
  return faults;
}

function layersFaults(terms: Terms, direction: 'over' | 'under'): Fault[] {
  const layers = terms.rule[direction];
  const path = `rule.${direction}`;
  if (layers.length === 0)
    return [fault('risk-share/no-layer', path, 'Give at least one layer. It begins at 0 and has no end.')];
  return layers.flatMap((layer, at) => [
    ...boundsFaults(layer, layers[at - 1] ?? null, at === layers.length - 1, terms, `${path}.${String(at)}`),
    ...basisFaults(layer.basis, layers.length, `${path}.${String(at)}.basis`),
  ]);
}

function boundsFaults(
  layer: Layer,
  before: Layer | null,
  isLast: boolean,
  terms: Terms,
  path: string,
): Fault[] {
  const faults: Fault[] = [];
  const say = (code: string, field: 'from' | 'to' | 'unit', message: string): void => {
    faults.push(fault(`risk-share/${code}`, `${path}.${field}`, message));
  };
  if (layer.from < 0n) say('negative-bound', 'from', 'A layer begins at 0 or more.');
  if (layer.to !== null && layer.to < 0n) say('negative-bound', 'to', 'A layer ends above where it begins.');
  else if (layer.to !== null && layer.to <= layer.from)
    say('empty-layer', 'to', `A layer ends above where it begins, which is ${String(layer.from)} here.`);
  if (isLast && layer.to !== null)
    say('gap', 'to', 'Nothing is said about what is above this. Let the last layer have no end (null).');
  if (!isLast && layer.to === null)
    say('overlap', 'to', 'Only the last layer has no end. Say where this one ends.');
  if ((layer.unit === 'bps' || before?.unit === 'bps') && terms.pool === null)
    say(
      'pool-missing',
      'unit',
      'A bound in basis points needs the pool it is of. Give the pool or every contribution.',
    );
  else {
    const loose = jointFault(layer, before, terms);
    if (loose) say(loose.code, 'from', loose.message);
  }
  return faults;
}

/** What is wrong where a layer does not begin exactly at the end of the one before; in pence where their units differ. */
function jointFault(
  layer: Layer,
  before: Layer | null,
  terms: Terms,
): { code: string; message: string } | null {
  if (before?.to === null || layer.from < 0n) return null; // said already
  const same = before === null || before.unit === layer.unit;
  const end = before === null ? 0n : same ? before.to : boundInPence(before.to, before.unit, terms.pool);
  const begin = same ? layer.from : boundInPence(layer.from, layer.unit, terms.pool);
  if (begin === end) return null;
  return begin > end
    ? {
        code: 'gap',
        message: `Nothing is said about what is between ${String(end)} and ${String(begin)}. Begin at ${String(end)}.`,
      }
    : {
        code: 'overlap',
        message: `The layer before ends at ${String(end)}. Begin there, so that no pound is shared twice.`,
      };
}

function basisFaults(basis: Basis, layers: number, path: string): Fault[] {
  switch (basis.kind) {
    case 'reserve':
      return basisFaults(basis.then, layers, `${path}.then`);
    case 'ownLine':
      return layers === 1
        ? []
        : [
            fault(
              'risk-share/own-line-with-others',
              path,
              'Own lines share nothing, so they are the only layer. Take the others out, or share this one.',
            ),
          ];
    case 'carryForward':
    case 'escalate':
      return [];
    default:
      return shareFaults(basis, path);
  }
}

function shareFaults(basis: ShareBasis, path: string): Fault[] {
  if (basis.kind === 'single') return [];
  const faults: Fault[] = [];
  if (basis.kind !== 'contribution') {
    const ifZero = basis.kind === 'weights' ? basis.ifZero : null;
    if (basis.weights.some((weight) => weight < 0n))
      faults.push(fault('risk-share/negative-share', `${path}.shares`, 'A share is nothing or more.'));
    else if (basis.weights.every((weight) => weight === 0n) && !ifZero)
      faults.push(
        fault(
          'risk-share/shares-of-nothing',
          `${path}.shares`,
          'The shares add up to nothing. Give somebody a share.',
        ),
      );
  }
  if (basis.kind !== 'fixed' && basis.ifZero) faults.push(...shareFaults(basis.ifZero, `${path}.ifZero`));
  return faults;
}

function capFaults(terms: Terms): Fault[] {
  const overflow = terms.rule.capOverflow;
  const faults =
    overflow.mode === 'redistribute' ? shareFaults(overflow.basis, 'rule.capOverflow.basis') : [];
  for (const [at, cap] of terms.rule.caps.entries()) {
    const path = `rule.caps.${String(at)}.limit`;
    if (cap.limit < 0n) faults.push(fault('risk-share/negative-bound', path, 'A cap is nothing or more.'));
    if (cap.unit === 'bps' && terms.partners[cap.partner]?.contribution === null)
      faults.push(
        fault(
          'risk-share/contribution-missing',
          `partners.${String(cap.partner)}.contributionPence`,
          'A cap in basis points is of the partner’s own contribution. Give that contribution.',
        ),
      );
  }
  return faults;
}

function needsContributions(rule: Rule): boolean {
  const within = (basis: Basis): boolean => {
    if (basis.kind === 'contribution') return true;
    if (basis.kind === 'reserve') return within(basis.then);
    return basis.kind === 'weights' && basis.ifZero !== null && within(basis.ifZero);
  };
  const layers = [...rule.over, ...rule.under].some((layer) => within(layer.basis));
  return (
    layers ||
    (rule.capOverflow.mode === 'redistribute' && rule.caps.length > 0 && within(rule.capOverflow.basis))
  );
}
