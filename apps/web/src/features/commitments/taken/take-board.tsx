import { links } from '../../../lib/links.js';

/** The board as a file, with the filter that holds. */
export function TakeBoard({ board }: { board: string }) {
  return (
    <p>
      Take this list along: <a href={links.takenBoard(board, 'csv')}>CSV</a> or{' '}
      <a href={links.takenBoard(board, 'xlsx')}>Excel</a>
    </p>
  );
}
