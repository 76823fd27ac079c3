import { redirect, useLoaderData } from 'react-router';
import { StandingLine } from '../features/commitments/standing-line.js';
import { WaitingList } from '../features/commitments/waiting-list.js';
import { MembersHome } from '../features/partnerships/members-home.js';
import { WordsWaiting } from '../features/partnerships/glossary/proposed-words.js';
import { PublicHome } from '../features/partnerships/public-home.js';
import { Vacancies } from '../features/partnerships/seats/vacancies.js';
import { ThreadsNamingMe } from '../features/plans/comments/threads-naming-me.js';
import { SectionsNamingMe } from '../features/plans/mentions/sections-naming-me.js';
import {
  CommitmentsAtHomeDocument,
  CommitmentsWaitingDocument,
  NewcomerDocument,
  PlaceHomeDocument,
  SectionsAtHomeDocument,
  SectionsNamingMeDocument,
  ThreadsNamingMeDocument,
  WordsWaitingDocument,
  VacanciesWaitingDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { explainedIn } from '../lib/explained-words.server.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { ExplainedWords } from '../ui/explained/explained-words.js';

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
  const explained = await explainedIn(context, here.slug, place.purpose, place.form.decides);
  return { place, inside, explained, ...(inside ? await withinOf(context, place) : NOTHING_WITHIN) };
}

const NOTHING_WITHIN = {
  isNew: false,
  waiting: [],
  words: [],
  naming: [],
  texts: [],
  empty: [],
  board: null,
  subjects: {},
};

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
    { wordsWaitingForMe },
    { newcomer },
    { vacanciesWaitingForMe },
  ] = await Promise.all([
    context.schema(CommitmentsWaitingDocument, {}),
    context.schema(CommitmentsAtHomeDocument, { place: slug }),
    context.schema(SectionsAtHomeDocument, { place: slug }),
    context.schema(ThreadsNamingMeDocument, {}),
    context.schema(SectionsNamingMeDocument, {}),
    context.schema(WordsWaitingDocument, {}),
    context.schema(NewcomerDocument, { place: slug }),
    context.schema(VacanciesWaitingDocument, {}),
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
    waiting: commitmentsWaitingForMe.filter((one) => one.place === slug),
    words: wordsWaitingForMe.filter((one) => one.place === slug),
    naming: threadsNamingMe.filter((one) => one.place === slug),
    empty: vacanciesWaitingForMe.filter((one) => one.place === slug),
    texts: sectionsNamingMe.filter((one) => one.place === slug),
    board: commitmentBoard && { total: commitmentBoard.total, counts: commitmentBoard.counts },
    subjects: Object.fromEntries(named.map(({ id, text, to }) => [id, { text, to }])),
  };
}

export default function PlaceHome() {
  const { place, inside, explained, isNew, words, waiting, naming, texts, empty, board, subjects } =
    useLoaderData<typeof loader>();
  const home = inside ? (
    <MembersHome
      place={place}
      isNew={isNew}
      commitments={
        <>
          <Vacancies rows={empty} />
          <ThreadsNamingMe rows={naming} />
          <SectionsNamingMe rows={texts} />
          <WordsWaiting rows={words} />
          <WaitingList rows={waiting} nothing="No commitment waits for you here." />
        </>
      }
      board={<StandingLine place={place.slug} board={board} />}
      subjects={subjects}
    />
  ) : (
    <PublicHome place={place} />
  );
  return (
    <ExplainedWords place={place.slug} words={explained}>
      {home}
    </ExplainedWords>
  );
}
