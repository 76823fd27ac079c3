import { redirect, useLoaderData } from 'react-router';
import { StandingLine } from '../features/commitments/standing-line.js';
import { WaitingList } from '../features/commitments/waiting-list.js';
import { MembersHome } from '../features/partnerships/members-home.js';
import { PublicHome } from '../features/partnerships/public-home.js';
import { ThreadsNamingMe } from '../features/plans/comments/threads-naming-me.js';
import { SectionsNamingMe } from '../features/plans/mentions/sections-naming-me.js';
import {
  CommitmentsAtHomeDocument,
  CommitmentsWaitingDocument,
  PlaceHomeDocument,
  SectionsAtHomeDocument,
  SectionsNamingMeDocument,
  ThreadsNamingMeDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';

/** A public page without scripts, and a home for those inside. */
export const handle: PageHandle<{ inside: boolean } | undefined> = {
  script: (page) => page?.inside === true,
};

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place } = await context.schema(PlaceHomeDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there is gone.');
  // A forum's people and papers are on the pages of its place.
  if (place.kind === 'forum' && place.parentSlug) throw redirect(links.place(place.parentSlug));
  const inside = place.viewer?.inside ?? false;
  return { place, inside, ...(inside ? await withinOf(context, place) : NOTHING_WITHIN) };
}

const NOTHING_WITHIN = { waiting: [], naming: [], texts: [], board: null, subjects: {} };

/** What those inside see of the other areas: what waits for them, how many commitments stand where, and what moved by name. */
async function withinOf(
  context: LoaderArgs['context'],
  { slug, moved }: { slug: string; moved: readonly { subjectId: string }[] },
) {
  const [
    { commitmentsWaitingForMe },
    { commitmentBoard },
    { plan },
    { threadsNamingMe },
    { sectionsNamingMe },
  ] = await Promise.all([
    context.schema(CommitmentsWaitingDocument, {}),
    context.schema(CommitmentsAtHomeDocument, { place: slug }),
    context.schema(SectionsAtHomeDocument, { place: slug }),
    context.schema(ThreadsNamingMeDocument, {}),
    context.schema(SectionsNamingMeDocument, {}),
  ]);
  const named = [
    ...(commitmentBoard?.commitments ?? []).map(({ id, number, what }) => ({
      id,
      text: `${number}. ${what}`,
      to: links.commitment(slug, number),
    })),
    ...(plan?.sections ?? []).map((one) => ({
      id: one.id,
      text: `Section “${one.title}”`,
      to: links.section(slug, one.slug),
    })),
  ].filter(({ id }) => moved.some((line) => line.subjectId === id));
  return {
    waiting: commitmentsWaitingForMe.filter((one) => one.place === slug),
    naming: threadsNamingMe.filter((one) => one.place === slug),
    texts: sectionsNamingMe.filter((one) => one.place === slug),
    board: commitmentBoard && { total: commitmentBoard.total, counts: commitmentBoard.counts },
    subjects: Object.fromEntries(named.map(({ id, text, to }) => [id, { text, to }])),
  };
}

export default function PlaceHome() {
  const { place, inside, waiting, naming, texts, board, subjects } = useLoaderData<typeof loader>();
  if (!inside) return <PublicHome place={place} />;
  return (
    <MembersHome
      place={place}
      commitments={
        <>
          <ThreadsNamingMe rows={naming} />
          <SectionsNamingMe rows={texts} />
          <WaitingList rows={waiting} nothing="No commitment waits for you here." />
        </>
      }
      board={<StandingLine place={place.slug} board={board} />}
      subjects={subjects}
    />
  );
}
