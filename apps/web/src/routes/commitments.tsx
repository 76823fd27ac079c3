import { Link, redirect, useActionData, useLoaderData } from 'react-router';
import { Board } from '../features/commitments/board.js';
import { boardPage } from '../features/commitments/board-page.server.js';
import { TakeBoard } from '../features/commitments/taken/take-board.js';
import { MarkBoardSeenDocument } from '../gql/operations.js';
import { queryOf } from '../lib/board-view.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';

/** The public reads the same page without scripts. */
export const handle: PageHandle<{ signedIn: boolean }> = { script: ({ signedIn }) => signedIn };

export async function loader(args: LoaderArgs) {
  return { ...(await boardPage(args)), requestId: requestId() };
}

/** The reader has seen what stood on the board when it was read, and what came to it since: the farther of both counts. */
export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  const read = { requestId: values.requestId ?? '', since: values.since ?? '' };
  for (const seen of values.came ? [read, { requestId: requestId(), since: values.came }] : [read]) {
    const { markBoardSeen } = await context.schema(MarkBoardSeenDocument, { input: { place, ...seen } });
    if (markBoardSeen.__typename === 'Refusal') return refuse(markBoardSeen, values);
  }
  return redirect(`${links.commitments(place)}${new URL(request.url).search}`);
}

export default function Commitments() {
  const { place, board, view, signedIn, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const at = (page: number) => ({
    to: links.board(place.slug, { ...view, page }),
    text: `Page ${page} of ${board.pages}`,
  });
  // A board begins anew where somebody asks for other rows; the connection goes on.
  const shown = (
    <Board
      key={queryOf(view, board.page)}
      board={board}
      place={place.slug}
      view={view}
      requestId={requestId}
    />
  );
  return (
    <Page title="Commitments" faults={refused?.faults} wide>
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
      <TakeBoard board={links.board(place.slug, view)} />
      {board.mayBring && (
        <p>
          <Link to={links.bringLog(place.slug)}>Bring an action log</Link>
        </p>
      )}
    </Page>
  );
}
