import { useMemo, useRef } from 'react';
import { useConnection } from '../../live/live-provider.js';
import { LiveState } from '../../ui/live-state.js';
import { BoardCounts } from './board-counts.js';
import { type Board as BoardData, useBoardRows } from './board-rows.js';
import { BoardTable } from './board-table.js';
import { useChangesAbove } from './changes-above.js';
import { type Grouping, groupsOf } from './grouping.js';
import { NothingHere } from './nothing-here.js';
import { useSteadyOrder } from '../../live/steady-order.js';
import { rowId } from './row-id.js';

interface Props {
  board: BoardData;
  place: string;
  by: Grouping;
  standing: string | null;
  /** What the rules say. */
  flag: string | null;
}

/** The board that moves by itself: rows change where they stand, in words; their order waits until nobody is pointing. */
export function Board({ board, place, by, standing, flag }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const live = useBoardRows(board, standing, flag);
  const wanted = useMemo(
    () =>
      groupsOf(
        [...live.rows.values()].filter(
          (row) =>
            (standing === null || row.standing === standing) && (flag === null || row.flag?.code === flag),
        ),
        by,
      ),
    [live.rows, by, standing, flag],
  );
  const { shown, waiting, putInOrder } = useSteadyOrder(element, wanted, rowId);
  const above = useChangesAbove(live.lastChange);
  const connection = useConnection();
  const whole = standing === null && flag === null && board.pages === 1;
  return (
    <>
      <div className="app-board__head">
        {board.total + live.rows.size > 0 && (
          <BoardCounts
            board={board}
            rows={whole ? [...live.rows.values()] : null}
            changed={live.lastChange !== undefined}
            place={place}
            by={by}
            standing={standing}
            flag={flag}
          />
        )}
        <LiveState state={connection} />
      </div>
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
            <BoardTable key={group.key} group={group} live={live} place={place} by={by} />
          ))}
        </div>
      </div>
      {shown.length === 0 && (
        <NothingHere standing={standing} flag={flag} total={board.total} mayMake={board.mayMake} />
      )}
    </>
  );
}
