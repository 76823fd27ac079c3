import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type BoardView, USUAL_VIEW } from '../../lib/board-view.js';
import { links } from '../../lib/links.js';
import type { Board } from './board-rows.js';
import { FLAGS, flagFilterWord } from './flag-words.js';
import { GROUPINGS, SORTS } from './grouping.js';
import { STANDINGS, standingWord } from './standing.js';

type Row = {
  readonly standing: string;
  readonly flag: { readonly code: string } | null;
  readonly escalatedAt: string | null;
};

interface Props {
  board: Board;
  /** All rows as they stand now; null where the page shows only a part of them. */
  rows: readonly Row[] | null;
  changed: boolean;
  place: string;
  view: BoardView;
}

/** How many stand where, each a filter, and together the whole; then how they are grouped and ordered. All plain links. */
export function BoardCounts({ board, rows, changed, place, view }: Props) {
  const counts = rows
    ? countsOf(rows.map((row) => row.standing))
    : new Map(board.counts.map((one) => [one.standing, one.count]));
  const flags = rows
    ? countsOf(rows.flatMap((row) => row.flag?.code ?? []))
    : new Map(board.flagCounts.map((one) => [one.flag, one.count]));
  const escalated = rows ? rows.filter((row) => row.escalatedAt !== null).length : board.escalated;
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const to = (over: Partial<BoardView>) => links.board(place, { ...view, ...over });
  // One of these at a time; the form can put them together.
  const none = { standing: null, flag: null, escalated: false };
  const { standing, flag } = view;
  return (
    <>
      <Filters label="Show by how it stands">
        <Filter
          to={to(none)}
          current={standing === null && flag === null && !view.escalated}
          text="All"
          count={total}
        />
        {STANDINGS.filter((one) => counts.has(one) || one === standing).map((one) => (
          <Filter
            key={one}
            to={to({ ...none, standing: one })}
            current={one === standing}
            text={standingWord(one)}
            count={counts.get(one) ?? 0}
          />
        ))}
      </Filters>
      {(flags.size > 0 || flag !== null || escalated > 0 || view.escalated) && (
        <Filters label="Show by what the rules say" said="The rules say:">
          {Object.keys(FLAGS)
            .filter((one) => flags.has(one) || one === flag)
            .map((one) => (
              <Filter
                key={one}
                to={to({ ...none, flag: one })}
                current={one === flag}
                text={flagFilterWord(one)}
                hidden=" by the rules"
                count={flags.get(one) ?? 0}
              />
            ))}
          {(escalated > 0 || view.escalated) && (
            <Filter
              to={to({ ...none, escalated: true })}
              current={view.escalated}
              text="Escalated"
              count={escalated}
            />
          )}
        </Filters>
      )}
      {rows === null && changed && (
        <p className="app-board__small">
          Counted when you opened this page. <Link to={to({})}>Count again</Link>
        </p>
      )}
      <details className="nhsuk-details" open={view.by !== USUAL_VIEW.by || view.sort !== USUAL_VIEW.sort}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Group or order them differently</span>
        </summary>
        <div className="nhsuk-details__text">
          <Filters label="Group by" said="Group by:">
            {Object.entries(GROUPINGS).map(([by, text]) => (
              <Filter key={by} to={to({ by })} current={by === view.by} text={text} />
            ))}
          </Filters>
          <Filters label="Order" said="Order:">
            {Object.entries(SORTS).map(([sort, text]) => (
              <Filter key={sort} to={to({ sort })} current={sort === view.sort} text={text} />
            ))}
          </Filters>
        </div>
      </details>
    </>
  );
}

function Filters({ label, said, children }: { label: string; said?: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="app-board__filters">
        {said && <li aria-hidden="true">{said}</li>}
        {children}
      </ul>
    </nav>
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
