import { Link, useLoaderData } from 'react-router';
import { PageTurner } from '../features/commitments/page-turner.js';
import { isStanding } from '../features/commitments/standing.js';
import { waitsBetween, whyWords, OFFICERS } from '../features/commitments/waits-between.js';
import { WaitsPicture } from '../features/commitments/waits-picture.js';
import { WhoWaitsDocument } from '../gql/operations.js';
import { type LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { pageIn } from '../lib/page-in.js';
import { placeOf } from '../lib/place-of.server.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { StatusTag } from '../ui/status-tag.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { whoWaits } = await context.schema(WhoWaitsDocument, { place: place.slug, page: pageIn(request) });
  if (!whoWaits) throw new Error('A place that was there has no commitments.');
  return { place, waits: whoWaits };
}

export default function CommitmentWaiting() {
  const { place, waits } = useLoaderData<typeof loader>();
  const pairs = waitsBetween(waits.lines);
  const lines = pairs.flatMap((pair) => pair.lines);
  return (
    <Page
      title="Who waits for whom"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      wide
    >
      <p>
        An organisation waits for another whose commitment its own depends on, or that has not yet answered
        what it was asked. Only what you may see is counted.
      </p>
      {waits.total === 0 && (
        <Empty>
          <p>Nobody in {place.name} waits for another organisation now.</p>
        </Empty>
      )}
      {pairs.length > 0 && (
        <>
          <WaitsPicture pairs={pairs} />
          <Table
            caption={
              waits.total > lines.length
                ? `Page ${waits.page} of ${waits.pages}, the longest waiting first: ${lines.length} of ${waits.total}`
                : `All that waits: ${waits.total}`
            }
            columns={[
              { heading: 'Who waits', cell: (line) => line.waiterName ?? OFFICERS },
              { heading: 'For whom', cell: (line) => line.awaitedName },
              {
                heading: 'For what',
                cell: (line) => (
                  <Link to={links.commitment(place.slug, line.number)}>
                    {line.number}. {line.what}
                  </Link>
                ),
              },
              { heading: 'Why', cell: whyWords },
              { heading: 'Since', cell: (line) => formatDate(line.since) },
              {
                heading: 'How it stands',
                cell: ({ standing }) => (isStanding(standing) ? <StatusTag status={standing} /> : standing),
              },
            ]}
            rows={lines}
            rowKey={(line) => `${line.kind} ${line.number} ${line.waitingNumber ?? ''}`}
          />
        </>
      )}
      <PageTurner of={waits} to={(page) => links.whoWaits(place.slug, page)} />
    </Page>
  );
}
