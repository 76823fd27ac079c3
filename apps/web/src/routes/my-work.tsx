import { Link, useLoaderData } from 'react-router';
import { WaitingList } from '../features/commitments/waiting-list.js';
import { MyForumNotices } from '../features/forum/my-notices.js';
import { InterestsWaiting } from '../features/interests/due-line.js';
import { AskedOfMe } from '../features/plans/asked/asked-of-me.js';
import { SuccessionsWaiting } from '../features/partnerships/succession/waiting.js';
import { WordsWaiting } from '../features/partnerships/glossary/proposed-words.js';
import { SeatsWaiting } from '../features/partnerships/seats/seats-waiting.js';
import { waitingOfSeats } from '../features/partnerships/seats/waiting.server.js';
import { Standing } from '../features/partnerships/standing.js';
import { roleWord } from '../features/partnerships/words.js';
import { ThreadsNamingMe } from '../features/plans/comments/threads-naming-me.js';
import { SectionsNamingMe } from '../features/plans/mentions/sections-naming-me.js';
import { SuggestionOutcomes } from '../features/plans/suggestions/suggestion-outcomes.js';
import { SuggestionsWaiting } from '../features/plans/suggestions/suggestions-waiting.js';
import {
  CommitmentsWaitingDocument,
  ForumNoticesDocument,
  MyInterestReturnsDocument,
  MyWorkDocument,
  SectionsAskedOfMeDocument,
  SectionsNamingMeDocument,
  SuggestionsForMeDocument,
  SuccessionsWaitingDocument,
  ThreadsNamingMeDocument,
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
  const [own, waiting, naming, texts, asked, suggestions, interests, successions, words, forum] =
    await Promise.all([
      context.schema(MyWorkDocument, {}),
      context.schema(CommitmentsWaitingDocument, {}),
      context.schema(ThreadsNamingMeDocument, {}),
      context.schema(SectionsNamingMeDocument, {}),
      context.schema(SectionsAskedOfMeDocument, {}),
      context.schema(SuggestionsForMeDocument, {}),
      context.schema(MyInterestReturnsDocument, {}),
      context.schema(SuccessionsWaitingDocument, {}),
      context.schema(WordsWaitingDocument, {}),
      context.schema(ForumNoticesDocument, {}),
    ]);
  const declaring = interests.myInterestReturns.filter((one) => one.waits);
  return {
    ...own,
    ...naming,
    ...successions,
    declaring,
    ...texts,
    ...asked,
    ...suggestions,
    ...words,
    ...forum,
    requestId: requestId(),
    ofSeats,
    waiting: waiting.commitmentsWaitingForMe,
  };
}

export default function MyWork() {
  const {
    myPlaces,
    myHats,
    waiting,
    declaring,
    successionsWaitingForMe,
    threadsNamingMe,
    sectionsNamingMe,
    sectionsAskedOfMe,
    suggestionsWaitingForMe,
    mySuggestionOutcomes,
    wordsWaitingForMe,
    forumNotices,
    requestId,
    ofSeats,
  } = useLoaderData<typeof loader>();
  const reader = useFrame()?.reader;
  const hat = reader?.kind === 'person' ? reader.organisationId : null;
  return (
    <Page title="My work">
      <h2>What waits for me</h2>
      <InterestsWaiting rows={declaring} />
      <SuccessionsWaiting rows={successionsWaitingForMe} />
      <SeatsWaiting {...ofSeats} />
      <AskedOfMe rows={sectionsAskedOfMe} hat={hat} />
      <ThreadsNamingMe rows={threadsNamingMe} />
      <SectionsNamingMe rows={sectionsNamingMe} />
      <MyForumNotices rows={forumNotices} requestId={requestId} />
      <SuggestionsWaiting rows={suggestionsWaitingForMe} />
      <WordsWaiting rows={wordsWaitingForMe} />
      <WaitingList
        rows={waiting}
        nothing="No commitment waits for you. What your organisation is asked for, and what you promised, appears here."
      />
      {mySuggestionOutcomes.length > 0 && (
        <>
          <h2>What became of my suggestions</h2>
          <SuggestionOutcomes rows={mySuggestionOutcomes} named />
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
