import { Link, useLoaderData } from 'react-router';
import { TakenUpList } from '../features/forum/matters/taken-up-list.js';
import { NoticeSeen } from '../features/forum/notice-seen.js';
import { Standing } from '../features/partnerships/standing.js';
import { byDeadline } from '../features/partnerships/work/by-deadline.js';
import { WorkList } from '../features/partnerships/work/work-list.js';
import { roleWord } from '../features/partnerships/words.js';
import { SuggestionOutcomes } from '../features/plans/suggestions/suggestion-outcomes.js';
import { MyIdeasDocument, MyWorkDocument, SuggestionOutcomesDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export async function loader({ context }: LoaderArgs) {
  const [own, outcomes, ideas] = await Promise.all([
    context.schema(MyWorkDocument, {}),
    context.schema(SuggestionOutcomesDocument, {}),
    context.schema(MyIdeasDocument, {}),
  ]);
  const organisations = new Set(own.myWork.map(({ organisation }) => organisation.id));
  return {
    ...own,
    ...outcomes,
    ...ideas,
    requestId: requestId(),
    requestIds: Object.fromEntries([...organisations].map((id) => [id, requestId()])),
  };
}

export default function MyWork() {
  const { myPlaces, myHats, myWork, mayOpenPlaces, mySuggestionOutcomes, myIdeas, requestId, requestIds } =
    useLoaderData<typeof loader>();
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
      {myWork.length === 0 && (
        <p>
          Nothing waits for you. What your organisations are asked for, what you promised, and what a place
          that you run needs of you appears here.
        </p>
      )}
      {byDeadline(myWork).map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <WorkList
            rows={rows}
            hat={hat}
            requestIds={requestIds}
            deed={(row) => <NoticeSeen row={row} requestId={requestId} next={links.myWork()} />}
          />
        </section>
      ))}
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
