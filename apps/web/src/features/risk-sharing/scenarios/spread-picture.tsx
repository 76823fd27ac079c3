import { roughly, shortly, ticksOf } from './amounts.js';
import { Table } from '../../../ui/table.js';

const [WIDTH, LEFT, RIGHT, LINE] = [340, 10, 330, 48];

export interface SpreadShown {
  readonly title: string;
  /** Every twentieth of the trials, from the least to the greatest. */
  readonly twentieths: readonly number[];
}

const at = ({ twentieths }: SpreadShown, share: number): number => twentieths[Math.round(share * 20)] ?? 0;

/** What a partner may pay by each rule: a thin line for nine in ten trials, a thick one for half of them, a mark for the middle. */
export function SpreadPicture({ label, rules }: { label: string; rules: readonly SpreadShown[] }) {
  const ticks = ticksOf(
    Math.min(0, ...rules.map((one) => at(one, 0.05))),
    Math.max(0, ...rules.map((one) => at(one, 0.95))),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (pence: number) =>
    Math.round((LEFT + 20 + ((RIGHT - LEFT - 40) * (pence - low)) / (high - low || 1)) * 10) / 10;
  const height = rules.length * LINE + 26;
  return (
    <svg
      className="app-fan"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${label} Its numbers are folded below it.`}
    >
      {ticks.map((pence) => (
        <g key={pence}>
          <line
            x1={x(pence)}
            x2={x(pence)}
            y1={0}
            y2={height - 20}
            className={pence === 0 ? 'app-fan__nothing' : 'app-fan__tick'}
          />
          <text x={x(pence)} y={height - 5} textAnchor="middle">
            {shortly(pence)}
          </text>
        </g>
      ))}
      {rules.map((one, line) => {
        const y = line * LINE + 32;
        return (
          <g key={one.title}>
            <text x={LEFT} y={y - 14}>
              {one.title.length > 44 ? `${one.title.slice(0, 43)}…` : one.title}
            </text>
            <line className="app-spread__thin" x1={x(at(one, 0.05))} x2={x(at(one, 0.95))} y1={y} y2={y} />
            <line className="app-spread__thick" x1={x(at(one, 0.25))} x2={x(at(one, 0.75))} y1={y} y2={y} />
            <rect className="app-spread__middle" x={x(at(one, 0.5)) - 2} y={y - 9} width={4} height={18} />
          </g>
        );
      })}
    </svg>
  );
}

/** The same in numbers. */
export function SpreadTable({ caption, rules }: { caption: string; rules: readonly SpreadShown[] }) {
  const column = (heading: string, share: number) => ({
    heading,
    numeric: true,
    cell: (one: SpreadShown) => roughly(at(one, share)),
  });
  return (
    <Table
      caption={caption}
      columns={[
        { heading: 'Rule', cell: ({ title }) => title },
        column('1 in 20 below', 0.05),
        column('1 in 4 below', 0.25),
        column('Middle', 0.5),
        column('1 in 4 above', 0.75),
        column('1 in 20 above', 0.95),
      ]}
      rows={rules}
      rowKey={({ title }) => title}
    />
  );
}
