import { formatPence } from '@folkmoot/kernel/money.js';
import type { PayOffPoint } from '@folkmoot/risk-sharing/domain/pay-off-curve.js';

const WIDTH = 300;
const HEIGHT = 260;
const LEFT = 52;
const RIGHT = 16;
const TOP = 22;
const BOTTOM = 34;

/** The dashes by which lines are told apart, beside their numbers. */
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '4 2 1 2 1 2', '10 4'];

export interface PayOffProps {
  readonly title: string;
  readonly points: readonly PayOffPoint[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  /** A variance that is marked; none where nothing was chosen. */
  readonly marked?: bigint | null;
}

/** What each partner bears, from an underspend on the left to an overspend on the right; numbers name the partners. */
export function PayOffPicture({ title, points, partners, marked }: PayOffProps) {
  const first = points[0]?.variance ?? -1n;
  const last = points.at(-1)?.variance ?? 1n;
  const all = points.flatMap(({ shares }) => shares);
  const low = all.reduce((least, one) => (one < least ? one : least), 0n);
  const high = all.reduce((most, one) => (one > most ? one : most), 0n);
  const x = (variance: bigint): number => LEFT + within(variance, first, last) * (WIDTH - LEFT - RIGHT);
  const y = (share: bigint): number => HEIGHT - BOTTOM - within(share, low, high) * (HEIGHT - TOP - BOTTOM);
  const bends = points.filter(({ bends: said }) => said.length > 0);
  const ends = apart(partners.map((_, at) => y(points.at(-1)?.shares[at] ?? 0n)));
  return (
    <figure className="app-pay-off">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: what each partner bears. The table below says the same.`}
      >
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(0n)} y2={y(0n)} className="app-pay-off__axis" />
        <line x1={x(0n)} x2={x(0n)} y1={TOP} y2={HEIGHT - BOTTOM} className="app-pay-off__axis" />
        {bends.map(({ variance }, at) => (
          <g key={variance.toString()}>
            <line
              x1={x(variance)}
              x2={x(variance)}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
              className="app-pay-off__bend"
            />
            <text
              x={x(variance)}
              y={at % 2 === 0 ? TOP - 3 : TOP - 12}
              textAnchor="middle"
              className="app-pay-off__letter"
            >
              {letter(at)}
            </text>
          </g>
        ))}
        {marked != null && marked >= first && marked <= last && (
          <line x1={x(marked)} x2={x(marked)} y1={TOP} y2={HEIGHT - BOTTOM} className="app-pay-off__marked" />
        )}
        {partners.map(({ id }, at) => (
          <g key={id} className={`app-pay-off__partner app-pay-off__partner--${at % 6}`}>
            <polyline
              points={points
                .map(({ variance, shares }) => `${x(variance).toFixed(1)},${y(shares[at] ?? 0n).toFixed(1)}`)
                .join(' ')}
              strokeDasharray={DASHES[at % 6] || undefined}
            />
            {points.map(({ variance, shares, bends: said }) =>
              said.length > 0 ? (
                <circle key={variance.toString()} cx={x(variance)} cy={y(shares[at] ?? 0n)} r="2.5" />
              ) : null,
            )}
            <text x={WIDTH - RIGHT + 3} y={(ends[at] ?? 0) + 4}>
              {at + 1}
            </text>
          </g>
        ))}
        {[low, high].map((share) =>
          share === 0n ? null : (
            <text key={share.toString()} x={LEFT - 4} y={y(share) + 4} textAnchor="end">
              {roundly(share)}
            </text>
          ),
        )}
        <text x={LEFT - 4} y={y(0n) + 4} textAnchor="end">
          £0
        </text>
        <text x={LEFT} y={HEIGHT - BOTTOM + 14}>
          {roundly(first)}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - BOTTOM + 14} textAnchor="end">
          {roundly(last)}
        </text>
        <text x={LEFT} y={HEIGHT - 6}>
          underspend
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          overspend
        </text>
      </svg>
      <figcaption>
        <ol className="nhsuk-list app-pay-off__names">
          {partners.map(({ id, name }, at) => (
            <li key={id}>
              <svg
                viewBox="0 0 36 10"
                aria-hidden="true"
                className={`app-pay-off__key app-pay-off__partner--${at % 6}`}
              >
                <line x1="0" x2="36" y1="5" y2="5" strokeDasharray={DASHES[at % 6] || undefined} />
              </svg>{' '}
              {at + 1} {name}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

/** What marks a bend in picture and table. */
export const letter = (at: number): string => (at < 26 ? String.fromCharCode(97 + at) : String(at + 1));

/** Where in a range, from 0 to 1. A picture may round: its table does not. */
const within = (value: bigint, low: bigint, high: bigint): number =>
  high === low ? 0.5 : Number(((value - low) * 10_000n) / (high - low)) / 10_000;

/** `£1.2m`, for the edge of a picture. */
function roundly(pence: bigint): string {
  const size = pence < 0n ? -pence : pence;
  const sign = pence < 0n ? '−' : '';
  if (size >= 100_000_000n) return `${sign}£${tenths(size, 100_000_000n)}m`;
  if (size >= 100_000n) return `${sign}£${tenths(size, 100_000n)}k`;
  return formatPence(pence);
}

const tenths = (size: bigint, of: bigint): string => {
  const all = (size * 10n + of / 2n) / of;
  return all % 10n === 0n ? (all / 10n).toString() : `${(all / 10n).toString()}.${(all % 10n).toString()}`;
};

/** Heights of labels, moved so that none stands on another. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  const placed = [...heights];
  let last = -Infinity;
  for (const { height, at } of order) {
    last = Math.max(height, last + 11);
    placed[at] = last;
  }
  return placed;
}
