import { Link } from 'react-router';
import { type BoardView, isNarrow, queryOf, USUAL_VIEW } from '../../lib/board-view.js';
import { links } from '../../lib/links.js';
import type { SavedViewFragment } from '../../gql/operations.js';
import type { Board } from './board-rows.js';
import { flagFilterWord } from './flag-words.js';
import { standingWord } from './standing.js';

/** The views that were saved, what is left out now with a way back, and where to choose more. */
export function ChosenView({ board, place, view }: { board: Board; place: string; view: BoardView }) {
  const here = queryOf(view);
  const taken = chosen(board, view);
  return (
    <>
      {board.views.length > 0 && (
        <nav aria-label="Saved views">
          <ul className="app-board__filters">
            <li aria-hidden="true">Views:</li>
            <li>
              <Link to={links.board(place)} aria-current={here === '' ? 'true' : undefined}>
                The whole board
              </Link>
            </li>
            {board.views.map((one) => (
              <li key={one.id}>
                <Link
                  to={links.board(place, viewOf(one))}
                  aria-current={here === queryOf(viewOf(one)) ? 'true' : undefined}
                >
                  {one.name}
                  {one.own && <span className="nhsuk-u-visually-hidden"> (your own)</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {taken.length > 0 && (
        <ul className="app-board__chosen">
          {taken.map(({ text, without }) => (
            <li key={text}>
              {text}{' '}
              <Link to={links.board(place, { ...view, ...without })} preventScrollReset>
                Remove<span className="nhsuk-u-visually-hidden"> “{text}”</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="app-board__ways">
        <Link to={links.chooseView(place, view)}>
          Choose what is shown{board.mayKeep && ', or save this view'}
        </Link>
        <Link to={links.timeline(place)}>Timeline</Link>
        <Link to={links.projector(place, view)}>Show on a projector</Link>
        {isNarrow(view) && (
          <Link to={links.board(place, { by: view.by, sort: view.sort })}>Show all {board.all}</Link>
        )}
      </p>
    </>
  );
}

export const viewOf = ({
  by,
  sort,
  standing,
  flag,
  organisationId,
  priority,
  mine,
  changed,
  escalated,
}: SavedViewFragment): BoardView => ({
  by,
  sort,
  standing,
  flag,
  organisationId,
  priority,
  mine,
  changed,
  escalated,
});

/** What the counts above do not show already, in words. */
function chosen(board: Board, view: BoardView): { text: string; without: Partial<BoardView> }[] {
  const { organisationId, priority, mine, changed } = view;
  return [
    organisationId !== null && {
      text: `Only ${board.organisationName ?? 'an organisation that is not here'}`,
      without: { organisationId: USUAL_VIEW.organisationId },
    },
    priority !== null && {
      text:
        priority === 'none'
          ? 'Only what serves no priority'
          : `Only ${board.priorityTitle ?? 'a priority that is not here'}`,
      without: { priority: USUAL_VIEW.priority },
    },
    mine && { text: 'Only mine', without: { mine: false } },
    changed && { text: 'Only what changed since you looked', without: { changed: false } },
  ].filter((one) => one !== false);
}

/** What somebody has chosen, as one line for a heading or a table’s caption. */
export function wordsOfView(board: Board, view: BoardView): string {
  const words = chosen(board, view).map(({ text }) => text.replace(/^Only /, ''));
  if (view.standing !== null) words.push(standingWord(view.standing).toLowerCase());
  if (view.flag !== null) words.push(`by the rules ${flagFilterWord(view.flag).toLowerCase()}`);
  if (view.escalated) words.push('escalated');
  return words.join(', ');
}
