import { Link, useLoaderData } from 'react-router';
import { boardAsked } from '../features/commitments/board-asked.js';
import { Board } from '../features/commitments/board.js';
import { TakeBoard } from '../features/commitments/taken/take-board.js';
import { CommitmentBoardDocument } from '../gql/operations.js';
import { type LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';

/** The public reads the same page without scripts. */
export const handle: PageHandle<{ signedIn: boolean }> = { script: ({ signedIn }) => signedIn };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const query = new URL(request.url).searchParams;
  const { by, standing, flag } = boardAsked(query);
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const { commitmentBoard } = await context.schema(CommitmentBoardDocument, {
    place: place.slug,
    by,
    standing,
    flag,
    page,
  });
  if (!commitmentBoard) throw new Error('A place that was there has no board.');
  return { place, board: commitmentBoard, by, standing, flag, signedIn: context.reader.kind === 'person' };
}

export default function Commitments() {
  const { place, board, by, standing, flag, signedIn } = useLoaderData<typeof loader>();
  const at = (page: number) => ({
    to: links.board(place.slug, { by, standing, flag, page }),
    text: `Page ${page} of ${board.pages}`,
  });
  // A board begins anew where somebody asks for other rows; the connection goes on.
  const shown = (
    <Board
      key={`${by} ${standing} ${flag} ${board.page}`}
      board={board}
      place={place.slug}
      by={by}
      standing={standing}
      flag={flag}
    />
  );
  return (
    <Page title="Commitments" wide>
      <p>
        What the partners of {place.name} have promised, by when, and how it stands: in the owner’s word, and
        by <Link to={links.commitmentRules(place.slug)}>the rules of this place</Link>. See also{' '}
        <Link to={links.whoWaits(place.slug)}>who waits for whom</Link> and{' '}
        <Link to={links.commitmentOrphans(place.slug)}>gaps between plan and commitments</Link>.
      </p>
      {board.mayMake && <ButtonLink to={links.newCommitment(place.slug)}>Make a commitment</ButtonLink>}
      {signedIn ? (
        <LiveProvider stream={board.stream} since={board.since}>
          <Announcer>{shown}</Announcer>
        </LiveProvider>
      ) : (
        shown
      )}
      <Pagination
        previous={board.page > 1 ? at(board.page - 1) : undefined}
        next={board.page < board.pages ? at(board.page + 1) : undefined}
        label="Pages of the board"
      />
      <TakeBoard board={links.board(place.slug, { by, standing, flag })} />
    </Page>
  );
}
