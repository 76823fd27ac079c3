import { formatPence } from '@folkmoot/kernel/money.js';
import { exactStretches } from '@folkmoot/risk-sharing/domain/exact-shares.js';
import { boundInPence } from '@folkmoot/risk-sharing/domain/layer-bounds.js';
import { limitOf } from '@folkmoot/risk-sharing/domain/apply-caps.js';
import { rounded } from '@folkmoot/risk-sharing/domain/ratio.js';
import type { Basis, Direction, Layer, Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { byWhat, percentOfBps } from '@folkmoot/risk-sharing/domain/words-of-shares.js';
import { useId } from 'react';
import { Table } from '../../../ui/table.js';

const WIDTH = 320;
const LEFT = 86;
const BAND = 46;
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
  const over = terms.rule.over.length * BAND;
  const under = terms.rule.under.length * BAND;
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
  const layers = terms.rule[direction];
  const up = direction === 'over' ? -1 : 1;
  const end = zero + up * layers.length * BAND;
  return (
    <g>
      <text x={LEFT} y={direction === 'over' ? end - 8 : end + 17} className="app-rule-picture__zero">
        {direction === 'over' ? '↑ overspend' : '↓ underspend'}
      </text>
      {layers.map((layer, at) => {
        const top = direction === 'over' ? zero - (at + 1) * BAND : zero + at * BAND;
        const bound = top + (direction === 'over' ? 0 : BAND);
        return (
          <g key={at}>
            <rect
              x={LEFT}
              y={top}
              width={WIDTH - LEFT - 1}
              height={BAND}
              fill={`url(#${id}-${layer.basis.kind})`}
              className={`app-rule-picture__layer${layer.basis.kind === 'escalate' ? ' app-rule-picture__layer--open' : ''}`}
            />
            {layer.to !== null && (
              <text x={LEFT - 4} y={bound + 4} textAnchor="end">
                {boundText(layer, layer.to, terms)}
              </text>
            )}
            <Label words={short(basisShort(layer.basis, terms))} x={LEFT + 8} y={top + BAND / 2 + 4} />
          </g>
        );
      })}
      {capsReached(terms, direction).map(({ partner, place, at }) => {
        const y = zero + up * place * BAND;
        return (
          <g key={partner}>
            <line x1={LEFT} x2={WIDTH - 1} y1={y} y2={y} className="app-rule-picture__cap" />
            <Label
              words={short(`cap: ${terms.partners[partner]?.name ?? ''}`, 26)}
              x={LEFT + 60}
              y={y - 3}
              small
            />
            <text x={LEFT - 4} y={y + 4} textAnchor="end" className="app-rule-picture__small">
              {formatPence(at)}
            </text>
          </g>
        );
      })}
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

function boundText(layer: Layer, bound: bigint, terms: Terms): string {
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

/** Where caps are reached, in layers from nothing: 1.5 is the middle of the second. */
function capsReached(terms: Terms, direction: Direction): { partner: number; place: number; at: bigint }[] {
  const layers = terms.rule[direction];
  if (terms.pool === null && layers.some(({ unit }) => unit === 'bps')) return [];
  return (exactStretches(terms, direction) ?? []).flatMap(({ from, bends }) =>
    bends.flatMap((bend) => {
      if (bend.kind !== 'cap') return [];
      const at = rounded(from);
      const nth = layers.findIndex(({ to, unit }) => to === null || at < boundInPence(to, unit, terms.pool));
      const layer = layers[nth];
      if (!layer) return [];
      const begin = boundInPence(layer.from, layer.unit, terms.pool);
      const end = layer.to === null ? null : boundInPence(layer.to, layer.unit, terms.pool);
      const part = end === null ? 0.5 : Number(((at - begin) * 1000n) / (end - begin)) / 1000;
      return [{ partner: bend.partner, place: nth + part, at }];
    }),
  );
}

/** The picture in a table. */
export function RuleTable({ terms }: { terms: Terms }) {
  const rows = (['over', 'under'] as const).flatMap((direction) =>
    terms.rule[direction].map((layer, at) => ({ key: `${direction}-${at}`, direction, layer })),
  );
  const caps = (['over', 'under'] as const).flatMap((direction) =>
    terms.partners.flatMap((partner, at) => {
      const limit = limitOf(at, partner, terms.rule.caps, direction);
      return limit === null ? [] : [{ key: `${direction}-${at}`, direction, partner, limit }];
    }),
  );
  const of = (direction: Direction) => (direction === 'over' ? 'Overspend' : 'Underspend');
  return (
    <>
      <Table
        caption="Layers"
        columns={[
          { heading: 'Of', cell: ({ direction }) => of(direction) },
          { heading: 'From', cell: ({ layer }) => boundText(layer, layer.from, terms), numeric: true },
          {
            heading: 'Up to',
            cell: ({ layer }) => (layer.to === null ? 'no end' : boundText(layer, layer.to, terms)),
            numeric: true,
          },
          { heading: 'How it is met', cell: ({ layer }) => basisShort(layer.basis, terms) },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      {caps.length > 0 && (
        <Table
          caption="Caps"
          columns={[
            { heading: 'Of', cell: ({ direction }) => of(direction) },
            { heading: 'Partner', cell: ({ partner }) => partner.name },
            { heading: 'At most', cell: ({ limit }) => formatPence(limit), numeric: true },
          ]}
          rows={caps}
          rowKey={({ key }) => key}
        />
      )}
    </>
  );
}
