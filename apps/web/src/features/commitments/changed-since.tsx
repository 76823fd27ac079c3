import { useRef } from 'react';
import { Form, Link } from 'react-router';
import type { BoardView } from '../../lib/board-view.js';
import { links } from '../../lib/links.js';
import { useLive } from '../../live/live-provider.js';
import { Button } from '../../ui/button.js';
import { Instant } from '../../ui/instant.js';
import { RequestId } from '../../ui/request-id.js';
import type { Board } from './board-rows.js';

interface Props {
  board: Board;
  place: string;
  view: BoardView;
  requestId: string;
  /** Of the whole board, also what came while the page was open. */
  count: number;
}

/** How many others have changed since the reader said that they had seen the board, and the press that says so. */
export function ChangedSince({ board, place, view, requestId, count }: Props) {
  const live = useLive();
  const came = useRef<HTMLInputElement>(null);
  if (!board.mayKeep) return null;
  const seen = () => {
    // What came while the page was open has been seen too.
    const now = live?.cursorOf(board.stream);
    if (came.current && now) came.current.value = now;
  };
  return (
    <Form method="post" className="app-board__since" onSubmit={seen} preventScrollReset>
      <RequestId id={requestId} />
      <input type="hidden" name="since" defaultValue={board.since} key={board.since} />
      <input type="hidden" name="came" defaultValue="" ref={came} />
      <p>
        {board.markedAt === null ? (
          'Say that you have seen this board, and what others change from now on is marked for you.'
        ) : (
          <>
            {count === 0 ? 'Nothing has' : count === 1 ? '1 commitment has' : `${count} commitments have`}{' '}
            changed since <Instant at={board.markedAt} />.{' '}
            {count > 0 && !view.changed && (
              <Link to={links.board(place, { ...view, changed: true })}>Show only these</Link>
            )}
          </>
        )}
      </p>
      {(board.markedAt === null || count > 0) && (
        <Button look="secondary" small>
          I have seen these
        </Button>
      )}
    </Form>
  );
}
