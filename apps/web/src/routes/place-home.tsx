import { redirect, useLoaderData } from 'react-router';
import { StandingLine } from '../features/commitments/standing-line.js';
import { NoticeSeen } from '../features/forum/notice-seen.js';
import { MembersHome } from '../features/partnerships/members-home.js';
import { PublicHome } from '../features/partnerships/public-home.js';
import { WorkList } from '../features/partnerships/work/work-list.js';
import {
  CommitmentsAtHomeDocument,
  NewcomerDocument,
  PlaceHomeDocument,
  SectionsAtHomeDocument,
  WorkAtHomeDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { explainedIn } from '../lib/explained-words.server.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { ExplainedWords } from '../ui/explained/explained-words.js';

/** A public page without scripts, and a home for those inside. */
export const handle: PageHandle<{ inside: boolean } | undefined> = {
  script: (page) => page?.inside === true,
};

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place, boundary } = await context.schema(PlaceHomeDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there is gone.');
  // A forum's people and papers are on the pages of its place.
  if (place.kind === 'forum' && place.parentSlug) throw redirect(links.place(place.parentSlug));
  const inside = place.viewer?.inside ?? false;
  const explained = await explainedIn(context, here.slug, place.purpose, place.form.decides);
  return {
    place,
    boundary,
    inside,
    explained,
    ...(inside ? await withinOf(context, place) : NOTHING_WITHIN),
  };
}

const NOTHING_WITHIN = {
  isNew: false,
  work: [],
  requestId: '',
  requestIds: {},
  board: null,
  subjects: {},
};

/** What those inside see of the other areas: what waits for them, how many commitments stand where, and what moved by name. */
async function withinOf(
  context: LoaderArgs['context'],
  { slug, moved }: { slug: string; moved: readonly { subjectId: string }[] },
) {
  const [{ myWork: work }, { commitmentBoard }, { plan }, { newcomer }] = await Promise.all([
    context.schema(WorkAtHomeDocument, { place: slug }),
    context.schema(CommitmentsAtHomeDocument, { place: slug }),
    context.schema(SectionsAtHomeDocument, { place: slug }),
    context.schema(NewcomerDocument, { place: slug }),
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
    isNew: newcomer?.isNew ?? false,
    work,
    requestId: requestId(),
    requestIds: Object.fromEntries(work.map(({ organisation }) => [organisation.id, requestId()])),
    board: commitmentBoard && { total: commitmentBoard.total, counts: commitmentBoard.counts },
    subjects: Object.fromEntries(named.map(({ id, text, to }) => [id, { text, to }])),
  };
}

export default function PlaceHome() {
  const { place, boundary, inside, explained, isNew, work, requestId, requestIds, board, subjects } =
    useLoaderData<typeof loader>();
  const reader = useFrame()?.reader;
  const home = inside ? (
    <MembersHome
      place={place}
      isNew={isNew}
      boundary={boundary}
      work={
        <WorkList
          rows={work}
          hat={reader?.kind === 'person' ? reader.organisationId : null}
          requestIds={requestIds}
          here
          deed={(row) => <NoticeSeen row={row} requestId={requestId} next={links.place(place.slug)} />}
        />
      }
      board={<StandingLine place={place.slug} board={board} />}
      subjects={subjects}
    />
  ) : (
    <PublicHome place={place} boundary={boundary} />
  );
  return (
    <ExplainedWords place={place.slug} words={explained}>
      {home}
    </ExplainedWords>
  );
}
