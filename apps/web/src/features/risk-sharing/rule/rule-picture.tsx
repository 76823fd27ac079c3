import { formatPence } from '@folkmoot/kernel/money.js';
import { exactStretches } from '@folkmoot/risk-sharing/domain/exact-shares.js';
import { boundInPence } from '@folkmoot/risk-sharing/domain/layer-bounds.js';
import { rounded } from '@folkmoot/risk-sharing/domain/ratio.js';
import type { Basis, Direction, Layer, Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { useId } from 'react';
import { basisShort, boundText } from './layer-words.js';

const WIDTH = 320;
const LEFT = 86;
/** A layer's height without caps, and the room that each cap takes in it: not to scale, so that a small layer can be read. */
const BAND = 40;
const CAP = 20;
const GAP = 26;

/** Each way of meeting a layer has a pattern of its own beside its words. */
const PATTERNS: Readonly<Record<Basis['kind'], string>> = {
  fixed: 'M0 8L8 0',
  contribution: 'M3 3h2v2h-2z',
  weights: 'M0 8L8 0M0 0L8 8',
  single: '',
  reserve: 'M0 4H8',
  carryForward: 'M4 0V8',
  ownLine: 'M0 4H8M4 0V8',
  escalate: '',
};

/** The layers of a rule, an overspend upwards and an underspend downwards, with the caps where they are reached. */
export function RulePicture({ terms }: { terms: Terms }) {
  const id = useId();
  const over = placed(terms, 'over').height;
  const under = placed(terms, 'under').height;
  const zero = over + 24;
  const height = zero + GAP + under + 24;
  return (
    <figure className="app-rule-picture">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>
          The layers of the rule, from nothing upwards for an overspend and downwards for an underspend. The
          table below says the same.
        </title>
        <defs>
          {Object.entries(PATTERNS).map(([kind, path]) => (
            <pattern key={kind} id={`${id}-${kind}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect
                width="8"
                height="8"
                className={`app-rule-picture__ground app-rule-picture__ground--${kind}`}
              />
              {path && <path d={path} className="app-rule-picture__hatch" />}
            </pattern>
          ))}
        </defs>
        <Stack terms={terms} direction="over" zero={zero} id={id} />
        <text x={0} y={zero + 17} className="app-rule-picture__zero">
          £0: as planned
        </text>
        <line x1={0} x2={WIDTH} y1={zero} y2={zero} className="app-rule-picture__line" />
        <line x1={0} x2={WIDTH} y1={zero + GAP} y2={zero + GAP} className="app-rule-picture__line" />
        <Stack terms={terms} direction="under" zero={zero + GAP} id={id} />
      </svg>
    </figure>
  );
}

function Stack({
  terms,
  direction,
  zero,
  id,
}: {
  terms: Terms;
  direction: Direction;
  zero: number;
  id: string;
}) {
  const { layers, height } = placed(terms, direction);
  const isUp = direction === 'over';
  /** So far from nothing, upwards or downwards. */
  const y = (far: number): number => (isUp ? zero - far : zero + far);
  return (
    <g>
      <text x={LEFT} y={isUp ? y(height) - 8 : y(height) + 17} className="app-rule-picture__zero">
        {isUp ? '↑ overspend' : '↓ underspend'}
      </text>
      {layers.map(({ layer, from, to, caps }) => (
        <g key={from}>
          <rect
            x={LEFT}
            y={isUp ? y(to) : y(from)}
            width={WIDTH - LEFT - 1}
            height={to - from}
            fill={`url(#${id}-${layer.basis.kind})`}
            className={`app-rule-picture__layer${layer.basis.kind === 'escalate' ? ' app-rule-picture__layer--open' : ''}`}
          />
          {layer.to !== null && (
            <text x={LEFT - 4} y={y(to) + 4} textAnchor="end">
              {boundText(layer, layer.to, terms)}
            </text>
          )}
          <Label words={short(basisShort(layer.basis, terms))} x={LEFT + 8} y={y(from + BAND / 2) + 4} />
          {caps.map(({ partner, at }, nth) => {
            const line = y(from + BAND + nth * CAP);
            return (
              <g key={partner}>
                <line x1={LEFT} x2={WIDTH - 1} y1={line} y2={line} className="app-rule-picture__cap" />
                <Label
                  words={short(`${formatPence(at)}: cap of ${terms.partners[partner]?.name ?? ''}`, 38)}
                  x={LEFT + 8}
                  y={isUp ? line - 4 : line + 14}
                  small
                />
              </g>
            );
          })}
        </g>
      ))}
    </g>
  );
}

function Label({ words, x, y, small }: { words: string; x: number; y: number; small?: boolean }) {
  const width = words.length * (small ? 5.8 : 6.9) + 8;
  return (
    <>
      <rect
        x={x - 4}
        y={y - 12}
        width={Math.min(width, WIDTH - x)}
        height={small ? 14 : 17}
        className="app-rule-picture__label"
      />
      <text x={x} y={y} className={small ? 'app-rule-picture__small' : undefined}>
        {words}
      </text>
    </>
  );
}

const short = (words: string, most = 31): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;

interface PlacedLayer {
  readonly layer: Layer;
  /** From nothing, in the picture's units. */
  readonly from: number;
  readonly to: number;
  /** Whose caps are reached within the layer, at which variance. */
  readonly caps: readonly { readonly partner: number; readonly at: bigint }[];
}

function placed(terms: Terms, direction: Direction): { layers: PlacedLayer[]; height: number } {
  const reached = capsReached(terms, direction);
  const layers: PlacedLayer[] = [];
  let height = 0;
  for (const [nth, layer] of terms.rule[direction].entries()) {
    const caps = reached.filter((cap) => cap.layer === nth);
    const to = height + BAND + caps.length * CAP;
    layers.push({ layer, from: height, to, caps });
    height = to;
  }
  return { layers, height };
}

/** At which variances caps are reached, and in which layer; none where the layers cannot be told in pounds. */
function capsReached(
  { pool, rule, ...terms }: Terms,
  direction: Direction,
): { partner: number; layer: number; at: bigint }[] {
  const layers = rule[direction];
  if (pool === null && layers.some(({ unit }) => unit === 'bps')) return [];
  return (exactStretches({ ...terms, pool, rule }, direction) ?? []).flatMap(({ from, bends }) => {
    const at = rounded(from);
    const layer = layers.findIndex(({ to, unit }) => to === null || at < boundInPence(to, unit, pool));
    return bends.flatMap((bend) => (bend.kind === 'cap' ? [{ partner: bend.partner, layer, at }] : []));
  });
}
