import { formatPence } from '@folkmoot/kernel/money.js';
import { boundInPence } from '@folkmoot/risk-sharing/domain/layer-bounds.js';
import type { Basis, Layer, Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { byWhat, percentOfBps } from '@folkmoot/risk-sharing/domain/words-of-shares.js';

/** A bound as the rule has it: in pounds, or in per cent of the pool. */
export function boundText(layer: Layer, bound: bigint, terms: Terms): string {
  if (layer.unit === 'bps') return percentOfBps(bound);
  return formatPence(boundInPence(bound, layer.unit, terms.pool));
}

/** `By contribution`, `Reserve, then equally`. */
export function basisShort(basis: Basis, terms: Terms): string {
  switch (basis.kind) {
    case 'reserve': {
      const then = basisShort(basis.then, terms);
      return `Reserve, then ${then.charAt(0).toLowerCase()}${then.slice(1)}`;
    }
    case 'carryForward':
      return 'Carried forward';
    case 'ownLine':
      return 'Each its own lines';
    case 'escalate':
      return 'Partners decide';
    case 'single':
      return `${terms.partners[basis.partner]?.name ?? ''} alone`;
    default: {
      const words = byWhat(basis);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
    }
  }
}
