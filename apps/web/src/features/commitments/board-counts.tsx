import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import type { Board } from './board-rows.js';
import type { Grouping } from './grouping.js';
import { STANDINGS, standingWord } from './standing.js';

interface Props {
  board: Board;
  /** All rows as they stand now; null where the page shows only a part of them. */
  rows: readonly { standing: string }[] | null;
  changed: boolean;
  place: string;
  by: Grouping;
  standing: string | null;
}

/** How many stand where, each a filter, and together the whole; then the two ways to order them. All plain links. */
export function BoardCounts({ board, rows, changed, place, by, standing }: Props) {
  const counts =
    rows === null ? new Map(board.counts.map((one) => [one.standing, one.count])) : countsOf(rows);
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const to = (over: { by?: Grouping; standing?: string | null }) =>
    links.board(place, { by, standing, ...over });
  return (
    <>
      <nav aria-label="Show by how it stands">
        <ul className="app-board__filters">
          <Filter to={to({ standing: null })} current={standing === null} text="All" count={total} />
          {STANDINGS.filter((one) => counts.has(one) || one === standing).map((one) => (
            <Filter
              key={one}
              to={to({ standing: one })}
              current={one === standing}
              text={standingWord(one)}
              count={counts.get(one) ?? 0}
            />
          ))}
        </ul>
      </nav>
      {rows === null && changed && (
        <p className="app-board__small">
          Counted when you opened this page. <Link to={to({})}>Count again</Link>
        </p>
      )}
      <nav aria-label="Group by">
        <ul className="app-board__filters">
          <Filter to={to({ by: 'priority' })} current={by === 'priority'} text="By priority" />
          <Filter to={to({ by: 'owner' })} current={by === 'owner'} text="By owner" />
        </ul>
      </nav>
    </>
  );
}

function Filter({
  to,
  current,
  text,
  count,
}: {
  to: string;
  current: boolean;
  text: string;
  count?: number;
}) {
  return (
    <li>
      <Link to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
        {text}
        {count !== undefined && ` ${count}`}
      </Link>
    </li>
  );
}

function countsOf(rows: readonly { standing: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}
