import { useMemo, useRef } from 'react';
import { useConnection } from '../../live/live-provider.js';
import { LiveState } from '../../ui/live-state.js';
import { BoardCounts } from './board-counts.js';
import { type Board as BoardData, fits, useBoardRows } from './board-rows.js';
import { BoardTable } from './board-table.js';
import { useChangesAbove } from './changes-above.js';
import { type BoardView, isNarrow } from '../../lib/board-view.js';
import { ChangedSince } from './changed-since.js';
import { ChosenView } from './chosen-view.js';
import { groupsOf } from './grouping.js';
import { NothingHere } from './nothing-here.js';
import { useSteadyOrder } from '../../live/steady-order.js';
import { rowId } from './row-id.js';

interface Props {
  board: BoardData;
  place: string;
  view: BoardView;
  requestId: string;
}

/** The board that moves by itself: rows change where they stand, in words; their order waits until nobody is pointing. */
export function Board({ board, place, view, requestId }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const live = useBoardRows(board, view);
  const wanted = useMemo(
    () =>
      groupsOf(
        [...live.rows.values()].filter((row) => fits(row, view)),
        view,
      ),
    [live.rows, view],
  );
  const { shown, waiting, putInOrder } = useSteadyOrder(element, wanted, rowId);
  const above = useChangesAbove(live.lastChange);
  const connection = useConnection();
  const whole = !isNarrow(view) && board.pages === 1;
  const since = board.all > 0 && (
    <ChangedSince
      board={board}
      place={place}
      view={view}
      requestId={requestId}
      count={board.changed + live.changedHere}
    />
  );
  return (
    <>
      <div className="app-board__head">
        {board.all + live.rows.size > 0 && (
          <BoardCounts
            board={board}
            rows={whole ? [...live.rows.values()] : null}
            changed={live.lastChange !== undefined}
            place={place}
            view={view}
          />
        )}
        <LiveState state={connection} />
      </div>
      {board.all > 0 && <ChosenView board={board} place={place} view={view} />}
      {board.markedAt !== null && since}
      <div ref={element}>
        <div className="app-board__news">
          {above.count > 0 && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={above.showFirst}
            >
              {above.count === 1 ? '1 change above' : `${above.count} changes above`}
            </button>
          )}
          {waiting > 0 && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={putInOrder}
            >
              {waiting === 1
                ? '1 commitment waits for its new place'
                : `${waiting} commitments wait for their new place`}
              . Put in order
            </button>
          )}
        </div>
        <div className="app-board">
          {shown.map((group) => (
            <BoardTable key={group.key} group={group} live={live} place={place} by={view.by} />
          ))}
        </div>
      </div>
      {shown.length === 0 && <NothingHere board={board} place={place} view={view} />}
      {/* Who has not marked it yet has read to the end before they say so. */}
      {board.markedAt === null && since}
    </>
  );
}
