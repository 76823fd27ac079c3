import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import type { Board } from './board-rows.js';
import { FLAGS, flagFilterWord } from './flag-words.js';
import type { Grouping } from './grouping.js';
import { STANDINGS, standingWord } from './standing.js';

type Row = { readonly standing: string; readonly flag: { readonly code: string } | null };

interface Props {
  board: Board;
  /** All rows as they stand now; null where the page shows only a part of them. */
  rows: readonly Row[] | null;
  changed: boolean;
  place: string;
  by: Grouping;
  standing: string | null;
  flag: string | null;
}

/** How many stand where, each a filter, and together the whole; then the two ways to order them. All plain links. */
export function BoardCounts({ board, rows, changed, place, by, standing, flag }: Props) {
  const counts =
    rows === null
      ? new Map(board.counts.map((one) => [one.standing, one.count]))
      : countsOf(rows.map((row) => row.standing));
  const flags =
    rows === null
      ? new Map(board.flagCounts.map((one) => [one.flag, one.count]))
      : countsOf(rows.flatMap((row) => row.flag?.code ?? []));
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const to = (over: { by?: Grouping; standing?: string | null; flag?: string | null }) =>
    links.board(place, { by, standing, flag, ...over });
  return (
    <>
      <nav aria-label="Show by how it stands">
        <ul className="app-board__filters">
          <Filter
            to={to({ standing: null, flag: null })}
            current={standing === null && flag === null}
            text="All"
            count={total}
          />
          {STANDINGS.filter((one) => counts.has(one) || one === standing).map((one) => (
            <Filter
              key={one}
              to={to({ standing: one, flag: null })}
              current={one === standing}
              text={standingWord(one)}
              count={counts.get(one) ?? 0}
            />
          ))}
        </ul>
      </nav>
      {(flags.size > 0 || flag !== null) && (
        <nav aria-label="Show by what the rules say">
          <ul className="app-board__filters">
            <li aria-hidden="true">The rules say:</li>
            {Object.keys(FLAGS)
              .filter((one) => flags.has(one) || one === flag)
              .map((one) => (
                <Filter
                  key={one}
                  to={to({ standing: null, flag: one })}
                  current={one === flag}
                  text={flagFilterWord(one)}
                  hidden=" by the rules"
                  count={flags.get(one) ?? 0}
                />
              ))}
          </ul>
        </nav>
      )}
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
  hidden,
  count,
}: {
  to: string;
  current: boolean;
  text: string;
  /** Tells it apart from another link of the same word. */
  hidden?: string;
  count?: number;
}) {
  return (
    <li>
      <Link to={to} aria-current={current ? 'true' : undefined} preventScrollReset>
        {text}
        {hidden && <span className="nhsuk-u-visually-hidden">{hidden}</span>}
        {count !== undefined && ` ${count}`}
      </Link>
    </li>
  );
}

function countsOf(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of codes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
