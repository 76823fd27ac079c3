import { data, useLoaderData } from 'react-router';
import { dueWords } from '../features/interests/due-line.js';
import { AllEntries } from '../features/interests/entries.js';
import { InterestRegisterDocument, InterestReturnsDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const [{ interestReturns }, { interestRegister }] = await Promise.all([
    context.schema(InterestReturnsDocument, { place: place.slug }),
    context.schema(InterestRegisterDocument, { place: place.slug, which: 'seen' }),
  ]);
  if (!interestReturns || !interestRegister) throw data(null, { status: 404 });
  // The late ones first: they are what a secretary comes for.
  const returns = [...interestReturns].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || a.due.localeCompare(b.due),
  );
  return { place, returns, entries: interestRegister.entries };
}

export default function AllInterests() {
  const { place, returns, entries } = useLoaderData<typeof loader>();
  const late = returns.filter((one) => one.overdue).length;
  return (
    <Page
      title="Who has declared"
      crumbs={[{ text: 'Register of interests', to: links.interests(place.slug) }]}
      wide
    >
      <AudienceLine seenBy="the chair, vice-chairs and secretaries" />
      <h2>By when each confirms</h2>
      <p>
        {late === 0
          ? 'Nobody is overdue.'
          : late === 1
            ? '1 person is overdue.'
            : `${late} people are overdue.`}
      </p>
      <Table
        caption="By when each confirms what they have to declare"
        hideCaption
        rows={returns}
        rowKey={(one) => one.personId}
        columns={[
          { heading: 'Name', cell: (one) => one.personName },
          { heading: 'For', cell: (one) => one.organisations.join(', ') },
          { heading: 'Here since', cell: (one) => formatDate(one.seatedSince) },
          {
            heading: 'Last confirmed',
            cell: (one) =>
              one.lastConfirmed
                ? `${formatDate(one.lastConfirmed)}${one.saidNothing ? ', nothing to declare' : ''}`
                : 'Never',
          },
          { heading: 'Interests now', cell: (one) => one.current, numeric: true },
          {
            heading: 'Due',
            cell: (one) => (one.overdue ? <strong>{dueWords(one)}</strong> : dueWords(one)),
          },
        ]}
      />
      <h2>What was declared</h2>
      {entries.length === 0 ? (
        <Empty>
          <p>Nobody has declared an interest here yet.</p>
        </Empty>
      ) : (
        <AllEntries entries={entries} />
      )}
    </Page>
  );
}
