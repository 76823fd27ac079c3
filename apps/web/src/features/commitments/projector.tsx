import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CommitmentRowFragment } from '../../gql/operations.js';
import type { BoardView } from '../../lib/board-view.js';
import { formatDateShort } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useConnection } from '../../live/live-provider.js';
import { LiveState } from '../../ui/live-state.js';
import { StatusTag } from '../../ui/status-tag.js';
import { type Board, fits, useBoardRows } from './board-rows.js';
import { groupsOf } from './grouping.js';
import { isStanding } from './standing.js';

/** So many rows are read from the end of a room. */
const ROWS = 6;

interface Props {
  board: Board;
  place: string;
  view: BoardView;
  /** From 1. */
  screen: number;
}

/**
 * The board for a room. It moves by itself, but only what stands on it: another screenful comes when somebody presses a key or clicks,
 * never by a clock. The order stays as it was when the page was opened, so that no row leaves while people talk about it.
 */
export function Projector({ board, place, view, screen }: Props) {
  const live = useBoardRows(board, view);
  const [order] = useState(() => groupsOf(board.commitments, view));
  const lines = useMemo(() => {
    const known = new Set(order.flatMap(({ ids }) => ids));
    const later = groupsOf(
      [...live.rows.values()].filter((row) => !known.has(row.id) && fits(row, view)),
      view,
    );
    return [...order, ...later].flatMap(({ title, ids }) => ids.map((id) => ({ id, title })));
  }, [order, live.rows, view]);
  const screens = Math.max(1, Math.ceil(lines.length / ROWS));
  const now = Math.min(screen, screens);
  const shown = lines.slice((now - 1) * ROWS, now * ROWS);
  const turn = useTurning({ place, view, now, screens });
  const connection = useConnection();
  return (
    // A press anywhere turns the page; keys and the links below do the same for those who do not point.
    <div className="app-projector" ref={turn}>
      {shown.map(({ id, title }, at) => {
        const row = live.rows.get(id);
        if (!row) return null;
        return (
          <section key={id} aria-label={`Commitment ${row.number}`}>
            {(at === 0 || shown[at - 1]?.title !== title) && (
              <h2 className="app-projector__heading">{title}</h2>
            )}
            <Row row={row} word={live.words.get(id)} name={live.owners.get(id)} />
          </section>
        );
      })}
      <p className="app-projector__foot">
        <span>
          {now} of {screens}
          {board.pages > 1 && `, of the first ${board.commitments.length} of ${board.found}`}
        </span>{' '}
        <LiveState state={connection} />
      </p>
      <p className="app-projector__ways">
        {now < screens && <Link to={links.projector(place, view, now + 1)}>Next screen</Link>}
        {now > 1 && <Link to={links.projector(place, view, now - 1)}>Screen before</Link>}
        <Link to={links.board(place, view)}>Back to the board</Link>
      </p>
    </div>
  );
}

function Row({
  row,
  word,
  name,
}: {
  row: CommitmentRowFragment;
  word: string | undefined;
  name: string | undefined;
}) {
  return (
    <div className="app-projector__row">
      <p className="app-projector__what">
        <strong>{row.number}</strong> {row.what}
        <span className="app-projector__who">
          {row.organisation.name}
          {name && `, ${name}`}
        </span>
      </p>
      <p className="app-projector__stands">
        {isStanding(row.standing) ? <StatusTag status={row.standing} /> : row.standing}{' '}
        <ChangedMark show={word !== undefined} word={word} />
        <span className="app-projector__who">
          {row.escalatedAt !== null && (
            <>
              <span aria-hidden="true">⇈</span> escalated,{' '}
            </>
          )}
          by {formatDateShort(row.dueDate)}
        </span>
      </p>
    </div>
  );
}

const ON = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** Keys of a keyboard or a presenter’s clicker, and a press anywhere: the next screen, the one before, and away. After the last comes the first. */
function useTurning({
  place,
  view,
  now,
  screens,
}: {
  place: string;
  view: BoardView;
  now: number;
  screens: number;
}) {
  const element = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const go = (by: number) => {
      const to = ((now - 1 + by + screens) % screens) + 1;
      if (to !== now)
        void navigate(links.projector(place, view, to), { replace: true, preventScrollReset: true });
    };
    const onKey = (event: KeyboardEvent) => {
      const onLink = (event.target as Element).closest('a, button') !== null;
      if (event.key === 'Escape') return void navigate(links.board(place, view));
      if (event.altKey || event.ctrlKey || event.metaKey || (onLink && event.key === ' ')) return;
      const by = ON.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      go(by);
    };
    const onPress = (event: MouseEvent) => {
      if ((event.target as Element).closest('a, button') === null && !getSelection()?.toString()) go(1);
    };
    const board = element.current;
    addEventListener('keydown', onKey);
    board?.addEventListener('click', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      board?.removeEventListener('click', onPress);
    };
  }, [place, view, now, screens, navigate]);
  return element;
}
