import type { Between } from './waits-between.js';

const ROW = 44;
const WIDTH = 720;
const SIDE = 290;
const MOST = 24;

/** Who waits stands on the left, for whom on the right. A picture of the table below, which tells nothing that the table does not. */
export function WaitsPicture({ pairs }: { pairs: readonly Between[] }) {
  const drawn = pairs.slice(0, MOST);
  const waiters = [...new Set(drawn.map((one) => one.waiter))];
  const awaited = [...new Set(drawn.map((one) => one.awaited))];
  const height = Math.max(waiters.length, awaited.length) * ROW + 10;
  const middle = (nth: number): number => nth * ROW + ROW / 2 + 5;
  return (
    <figure className="app-waits">
      <svg role="img" aria-labelledby="waits-title" viewBox={`0 0 ${WIDTH} ${height}`}>
        <title id="waits-title">Who waits for whom. The table below says the same in words.</title>
        {drawn.map((one) => (
          <line
            className="app-waits__line"
            key={one.key}
            x1={SIDE}
            y1={middle(waiters.indexOf(one.waiter))}
            x2={WIDTH - SIDE}
            y2={middle(awaited.indexOf(one.awaited))}
            strokeWidth={Math.min(1 + one.lines.length, 10)}
          />
        ))}
        {waiters.map((name, nth) => (
          <text key={name} x={SIDE - 8} y={middle(nth)} textAnchor="end" dominantBaseline="central">
            {short(name)}
          </text>
        ))}
        {awaited.map((name, nth) => (
          <text key={name} x={WIDTH - SIDE + 8} y={middle(nth)} dominantBaseline="central">
            {short(name)}
          </text>
        ))}
      </svg>
      <figcaption className="app-detail">
        Who waits stands on the left, for whom on the right. The thicker the line, the more waits.
        {pairs.length > MOST && ` The ${MOST} pairs with most between them are drawn.`}
      </figcaption>
    </figure>
  );
}

/** As much of a name as there is room for; the table has all of it. */
const short = (name: string): string => (name.length > 32 ? `${name.slice(0, 31).trimEnd()}…` : name);
