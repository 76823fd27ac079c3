import type { Bands } from '@folkmoot/risk-sharing/domain/illustration/spread.js';
import { Table } from '../../../ui/table.js';
import { roughly, shortly, ticksOf } from './amounts.js';

const [WIDTH, HEIGHT] = [340, 230];
const AREA = { left: 60, right: 254, top: 10, bottom: 196 };

interface Fan {
  /** What is drawn, for those who do not see it. */
  readonly label: string;
  readonly months: readonly Bands[];
  /** A name for each of the months. */
  readonly names: readonly string[];
  /** How many of the months are facts. */
  readonly facts: number;
}

/** Bands by month: eight in ten trials within the outer, half of them within the inner. Facts are squares on a line, what is to come circles on dashes. */
export function FanPicture({ label, months, names, facts }: Fan) {
  const ticks = ticksOf(
    Math.min(0, ...months.map(({ p10 }) => p10)),
    Math.max(0, ...months.map(({ p90 }) => p90)),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (at: number) =>
    round(AREA.left + ((AREA.right - AREA.left) * (at + 0.5)) / Math.max(1, months.length));
  const y = (pence: number) =>
    round(AREA.bottom - ((AREA.bottom - AREA.top) * (pence - low)) / (high - low || 1));
  const band = (upper: keyof Bands, lower: keyof Bands) =>
    [
      ...months.map((one, at) => `${x(at)},${y(one[upper])}`),
      ...months.map((one, at) => `${x(at)},${y(one[lower])}`).reverse(),
    ].join(' ');
  const middle = months.map((one, at) => `${x(at)},${y(one.p50)}`);
  const last = months.at(-1);
  const every = Math.ceil(months.length / 6);
  return (
    <svg
      className="app-fan"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label} Its numbers are folded below it.`}
    >
      {ticks.map((pence) => (
        <g key={pence}>
          <line
            x1={AREA.left}
            x2={AREA.right}
            y1={y(pence)}
            y2={y(pence)}
            className={pence === 0 ? 'app-fan__nothing' : 'app-fan__tick'}
          />
          <text x={AREA.left - 4} y={y(pence) + 4} textAnchor="end">
            {shortly(pence)}
          </text>
        </g>
      ))}
      <polygon className="app-fan__outer" points={band('p90', 'p10')} />
      <polygon className="app-fan__inner" points={band('p75', 'p25')} />
      {facts > 0 && <polyline className="app-fan__fact" points={middle.slice(0, facts).join(' ')} />}
      <polyline className="app-fan__middle" points={middle.slice(Math.max(0, facts - 1)).join(' ')} />
      {months.map((one, at) =>
        at < facts ? (
          <rect
            key={names[at]}
            className="app-fan__mark"
            x={x(at) - 3}
            y={y(one.p50) - 3}
            width={6}
            height={6}
          />
        ) : (
          <circle key={names[at]} className="app-fan__mark" cx={x(at)} cy={y(one.p50)} r={3} />
        ),
      )}
      {names.map((name, at) =>
        at % every === 0 ? (
          <text key={name} x={x(at)} y={HEIGHT - 16} textAnchor="middle">
            {name.slice(0, 3)}
          </text>
        ) : null,
      )}
      {last &&
        apart([
          { at: y(last.p90), text: '1 in 10 above' },
          { at: y(last.p50), text: 'middle' },
          { at: y(last.p10), text: '1 in 10 below' },
        ]).map(({ at, text }) => (
          <text key={text} x={AREA.right - 2} y={at + 4}>
            {text.split(' ').length > 2 ? `◂ ${text.replace('1 in 10 ', '10% ')}` : `◂ ${text}`}
          </text>
        ))}
    </svg>
  );
}

/** Labels that would lie upon each other move apart, from the top down. */
function apart(labels: readonly { readonly at: number; readonly text: string }[]) {
  let lowest = -Infinity;
  return labels.map(({ at, text }) => {
    lowest = Math.max(at, lowest + 17);
    return { at: lowest, text };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The same in numbers. */
export function FanTable({ caption, months, names, facts }: Omit<Fan, 'label'> & { caption: string }) {
  const rows = months.map((bands, at) => ({ bands, name: names[at] ?? '', fact: at < facts }));
  const column = (heading: string, of: keyof Bands) => ({
    heading,
    numeric: true,
    cell: ({ bands }: (typeof rows)[number]) => roughly(bands[of]),
  });
  return (
    <Table
      caption={caption}
      columns={[
        { heading: 'To the end of', cell: ({ name, fact }) => (fact ? `${name} (known)` : name) },
        column('1 in 10 below', 'p10'),
        column('1 in 4 below', 'p25'),
        column('Middle', 'p50'),
        column('1 in 4 above', 'p75'),
        column('1 in 10 above', 'p90'),
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
