import { useLoaderData } from 'react-router';
import { Board } from '../features/commitments/board.js';
import { isStanding, standingWord } from '../features/commitments/standing.js';
import { CommitmentBoardDocument } from '../gql/operations.js';
import { type LoaderArgs } from '../lib/context.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Pagination } from '../ui/pagination.js';

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const query = new URL(request.url).searchParams;
  const by = query.get('by') === 'owner' ? ('owner' as const) : ('priority' as const);
  const standing = isStanding(query.get('standing')) ? query.get('standing') : null;
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const { commitmentBoard } = await context.schema(CommitmentBoardDocument, { place: place.slug, by, standing, page });
  if (!commitmentBoard) throw new Error('A place that was there has no board.');
  return { place, board: commitmentBoard, by, standing };
}

export default function Commitments() {
  const { place, board, by, standing } = useLoaderData<typeof loader>();
  const signedIn = useFrame()?.reader.kind === 'person';
  const at = (page: number) => ({ to: links.board(place.slug, { by, standing, page }), text: `Page ${page} of ${board.pages}` });
  // A board begins anew where somebody asks for other rows; the connection goes on.
  const shown = <Board key={`${by} ${standing} ${board.page}`} board={board} place={place.slug} by={by} standing={standing} />;
  return (
    <Page title="Commitments" wide>
      <p>What the partners of {place.name} have promised, by when, and how it stands.</p>
      {board.mayMake && <ButtonLink to={links.newCommitment(place.slug)}>Make a commitment</ButtonLink>}
      {signedIn ? (
        <LiveProvider stream={board.stream} since={board.seq}>
          <Announcer>{shown}</Announcer>
        </LiveProvider>
      ) : (
        shown
      )}
      {board.commitments.length === 0 && <Nothing standing={standing} total={board.total} mayMake={board.mayMake} />}
      <Pagination previous={board.page > 1 ? at(board.page - 1) : undefined} next={board.page < board.pages ? at(board.page + 1) : undefined} label="Pages of the board" />
    </Page>
  );
}

function Nothing({ standing, total, mayMake }: { standing: string | null; total: number; mayMake: boolean }) {
  if (standing !== null && total > 0)
    return (
      <Empty>
        <p>No commitment stands at “{standingWord(standing)}” now.</p>
      </Empty>
    );
  return (
    <Empty>
      <p>
        A commitment is a promise that one organisation makes to its partners: what it will do, by which day, and who sees to it. It counts when its
        owner accepts it. The board then shows everyone how it stands.
      </p>
      <p>{mayMake ? 'Make the first one: promise something for your own organisation, or ask another.' : 'There are none to see here yet.'}</p>
    </Empty>
  );
}
