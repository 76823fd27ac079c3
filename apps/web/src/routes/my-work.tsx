import { Link, useLoaderData } from 'react-router';
import { MyForumNotices } from '../features/forum/my-notices.js';
import { SuccessionsWaiting } from '../features/partnerships/succession/waiting.js';
import { QuestionsForMe, TakenUpList } from '../features/forum/matters/matter-lines.js';
import { WordsWaiting } from '../features/partnerships/glossary/proposed-words.js';
import { SeatsWaiting } from '../features/partnerships/seats/seats-waiting.js';
import { waitingOfSeats } from '../features/partnerships/seats/waiting.server.js';
import { Standing } from '../features/partnerships/standing.js';
import { byDeadline } from '../features/partnerships/work/by-deadline.js';
import { WorkList } from '../features/partnerships/work/work-list.js';
import { roleWord } from '../features/partnerships/words.js';
import { SuggestionOutcomes } from '../features/plans/suggestions/suggestion-outcomes.js';
import {
  ForumNoticesDocument,
  ForumMattersForMeDocument,
  MyWorkDocument,
  SuccessionsWaitingDocument,
  SuggestionOutcomesDocument,
  WordsWaitingDocument,
} from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export async function loader({ context }: LoaderArgs) {
  const ofSeats = await waitingOfSeats(context);
  const [own, outcomes, successions, words, forum, matters] = await Promise.all([
    context.schema(MyWorkDocument, {}),
    context.schema(SuggestionOutcomesDocument, {}),
    context.schema(SuccessionsWaitingDocument, {}),
    context.schema(WordsWaitingDocument, {}),
    context.schema(ForumNoticesDocument, {}),
    context.schema(ForumMattersForMeDocument, {}),
  ]);
  const organisations = new Set(own.myWork.map(({ organisation }) => organisation.id));
  return {
    ...own,
    ...outcomes,
    ...successions,
    ...words,
    ...forum,
    requestId: requestId(),
    ofSeats,
    ...matters,
    requestIds: Object.fromEntries([...organisations].map((id) => [id, requestId()])),
  };
}

export default function MyWork() {
  const {
    myPlaces,
    myHats,
    myWork,
    mayOpenPlaces,
    successionsWaitingForMe,
    wordsWaitingForMe,
    forumNotices,
    mySuggestionOutcomes,
    requestId,
    ofSeats,
    questionsForMe,
    myIdeas,
    requestIds,
  } = useLoaderData<typeof loader>();
  const { vacanciesWaitingForMe, electionsWaitingForMe } = ofSeats;
  const nothing = [
    myWork,
    questionsForMe,
    successionsWaitingForMe,
    wordsWaitingForMe,
    forumNotices,
    vacanciesWaitingForMe,
    electionsWaitingForMe,
  ].every((rows) => rows.length === 0);
  const reader = useFrame()?.reader;
  const hat = reader?.kind === 'person' ? reader.organisationId : null;
  return (
    <Page title="My work">
      {mayOpenPlaces && (
        <p>
          <Link to={links.operator()}>Running this installation</Link>
        </p>
      )}
      <h2>What waits for me</h2>
      {nothing && (
        <p>
          Nothing waits for you. What your organisations are asked for, and what you promised, appears here.
        </p>
      )}
      <SuccessionsWaiting rows={successionsWaitingForMe} />
      <SeatsWaiting {...ofSeats} />
      <QuestionsForMe rows={questionsForMe} />
      <MyForumNotices rows={forumNotices} requestId={requestId} />
      {byDeadline(myWork).map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <WorkList rows={rows} hat={hat} requestIds={requestIds} />
        </section>
      ))}
      <WordsWaiting rows={wordsWaitingForMe} />
      {mySuggestionOutcomes.length > 0 && (
        <>
          <h2>What became of my suggestions</h2>
          <SuggestionOutcomes rows={mySuggestionOutcomes} named />
        </>
      )}
      {myIdeas.length > 0 && (
        <>
          <h2>What became of my ideas</h2>
          <TakenUpList rows={myIdeas} named />
        </>
      )}
      <h2>My places</h2>
      {myPlaces.length === 0 ? (
        <Empty>
          <p>You are in no place yet. Find yours on the start page and join its forum.</p>
          <Link to={links.home()}>Find your place</Link>
        </Empty>
      ) : (
        <Table
          caption="My places"
          hideCaption
          rows={myPlaces}
          rowKey={(row) => `${row.id} ${row.organisation.id}`}
          columns={[
            { heading: 'Place', cell: (row) => <Link to={links.place(row.slug)}>{row.name}</Link> },
            { heading: 'For', cell: (row) => row.organisation.name },
            { heading: 'As', cell: (row) => row.roles.map(roleWord).join(', ') },
          ]}
        />
      )}
      <h2>Whom I speak for</h2>
      <ul className="nhsuk-list">
        {myHats.map(({ organisation, standing }) => (
          <li key={organisation.id}>
            {organisation.name} <Standing standing={standing} />
            {organisation.id === hat && <strong> · now</strong>}
          </li>
        ))}
      </ul>
      {myHats.length > 1 && (
        <p>
          <Link to={links.hat()}>Speak for another organisation</Link>
        </p>
      )}
    </Page>
  );
}
