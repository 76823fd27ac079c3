import { formatMonth } from '../../lib/dates.js';
import { statusShown } from '../../ui/status.js';
import { Table } from '../../ui/table.js';
import type { Month } from './months.js';
import { standingsIn } from './months.js';
import { isStanding, standingWord } from './standing.js';

const LINE = 30;
const LABEL = 130;
const WIDTH = 700;

/** A bar for each month, in parts for how what is due in it stands: each with its number, its shape and its colour. */
export function TimelinePicture({ months, thisMonth }: { months: readonly Month[]; thisMonth: string }) {
  const standings = standingsIn(months);
  const most = Math.max(1, ...months.map((one) => one.total));
  const unit = (WIDTH - LABEL - 60) / most;
  return (
    <figure className="app-timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${months.length * LINE + 4}`}
        role="img"
        aria-label={`How many commitments are due in each month, from ${formatMonth(months[0]?.month ?? thisMonth)} to ${formatMonth(months.at(-1)?.month ?? thisMonth)}. The table below says the same.`}
      >
        {months.map((month, line) => {
          const y = line * LINE + 2;
          let x = LABEL;
          return (
            <g key={month.month}>
              <text x={0} y={y + 19} className={month.month === thisMonth ? 'app-timeline__now' : undefined}>
                {formatMonth(month.month)}
              </text>
              {standings.map((standing) => {
                const count = month.counts[standing] ?? 0;
                if (count === 0 || !isStanding(standing)) return null;
                const at = x;
                const width = count * unit;
                x += width;
                return (
                  <g key={standing} className={`app-timeline__part app-timeline__part--${standing}`}>
                    <rect x={at} y={y} width={Math.max(1, width - 1)} height={LINE - 6} />
                    {width > 34 && (
                      <text x={at + width / 2} y={y + 18} textAnchor="middle">
                        {statusShown[standing].shape} {count}
                      </text>
                    )}
                  </g>
                );
              })}
              <text x={x + 6} y={y + 19}>
                {month.total > 0 ? month.total : ''}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <ul className="app-board__filters">
          {standings.filter(isStanding).map((standing) => (
            <li key={standing}>
              <span className={`app-timeline__key app-timeline__part--${standing}`} aria-hidden="true" />{' '}
              {statusShown[standing].shape} {standingWord(standing)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The same as the picture, in numbers that add up. */
export function TimelineTable({ months }: { months: readonly Month[] }) {
  const standings = standingsIn(months);
  const sums: Month & { title: string } = {
    month: 'sum',
    title: 'All months',
    counts: Object.fromEntries(
      standings.map((one) => [one, months.reduce((sum, { counts }) => sum + (counts[one] ?? 0), 0)]),
    ),
    total: months.reduce((sum, { total }) => sum + total, 0),
  };
  const rows = [
    ...months.filter(({ total }) => total > 0).map((one) => ({ ...one, title: formatMonth(one.month) })),
    sums,
  ];
  return (
    <Table
      caption="Commitments by the month in which they are due"
      columns={[
        { heading: 'Month', cell: (row) => row.title },
        ...standings.map((one) => ({
          heading: standingWord(one),
          cell: (row: Month) => row.counts[one] ?? 0,
          numeric: true,
        })),
        { heading: 'All', cell: (row: Month) => row.total, numeric: true },
      ]}
      rows={rows}
      rowKey={(row) => row.month}
    />
  );
}
