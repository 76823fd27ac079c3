import { Link } from 'react-router';
import type { BoardView } from '../../lib/board-view.js';
import { links } from '../../lib/links.js';
import { Empty } from '../../ui/empty.js';
import type { Board } from './board-rows.js';
import { wordsOfView } from './chosen-view.js';

/** An empty board says what it is for; an empty choice, what was chosen. */
export function NothingHere({ board, place, view }: { board: Board; place: string; view: BoardView }) {
  if (board.all > 0)
    return (
      <Empty>
        <p>
          No commitment is like this now{wordsOfView(board, view) && `: ${wordsOfView(board, view)}`}.{' '}
          <Link to={links.board(place, { by: view.by, sort: view.sort })}>Show all {board.all}</Link>
        </p>
      </Empty>
    );
  return (
    <Empty>
      <p>
        A commitment is a promise that one organisation makes to its partners: what it will do, by which day,
        and who sees to it. It counts when its owner accepts it. The board then shows everyone how it stands.
      </p>
      <p>
        {board.mayMake
          ? 'Make the first one: promise something for your own organisation, or ask another.'
          : 'There are none to see here yet.'}
      </p>
    </Empty>
  );
}
