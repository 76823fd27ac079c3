import { useLoaderData } from 'react-router';
import { boardPage } from '../features/commitments/board-page.server.js';
import { wordsOfView } from '../features/commitments/chosen-view.js';
import { NothingHere } from '../features/commitments/nothing-here.js';
import { Projector } from '../features/commitments/projector.js';
import { queryOf } from '../lib/board-view.js';
import type { LoaderArgs } from '../lib/context.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { Page } from '../ui/page.js';
import '../styles/projector.scss';

/** Nothing of the frame stands around it: a room looks at it. */
export const handle: PageHandle<{ signedIn: boolean }> = { script: ({ signedIn }) => signedIn, bare: true };

/** `page` is the screenful here: the rows are always those of the board’s first page. */
export async function loader(args: LoaderArgs) {
  const address = new URL(args.request.url);
  const screen = Math.max(1, Number.parseInt(address.searchParams.get('page') ?? '1', 10) || 1);
  address.searchParams.delete('page');
  return { ...(await boardPage({ ...args, request: new Request(address) })), screen };
}

export default function CommitmentProjector() {
  const { place, board, view, screen, signedIn } = useLoaderData<typeof loader>();
  const words = wordsOfView(board, view);
  const shown =
    board.commitments.length === 0 ? (
      <NothingHere board={board} place={place.slug} view={view} />
    ) : (
      <Projector key={queryOf(view)} board={board} place={place.slug} view={view} screen={screen} />
    );
  return (
    <Page title={`Commitments of ${place.name}`} caption={words || undefined} wide>
      {signedIn ? (
        <LiveProvider stream={board.stream} since={board.since}>
          <Announcer>{shown}</Announcer>
        </LiveProvider>
      ) : (
        shown
      )}
    </Page>
  );
}
