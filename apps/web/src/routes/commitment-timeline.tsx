import { Link, useLoaderData } from 'react-router';
import { monthsOf } from '../features/commitments/months.js';
import { TimelinePicture, TimelineTable } from '../features/commitments/timeline.js';
import { CommitmentTimelineDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import '../styles/timeline.scss';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { commitmentTimeline } = await context.schema(CommitmentTimelineDocument, { place: place.slug });
  const { thisMonth, months } = commitmentTimeline;
  return { place, months: monthsOf(months), thisMonth };
}

export default function CommitmentTimeline() {
  const { place, months, thisMonth } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Timeline of commitments"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      wide
    >
      {months.length === 0 ? (
        <Empty>
          <p>Nothing that you may see is due here yet.</p>
        </Empty>
      ) : (
        <>
          <p>
            When what the partners of {place.name} have promised is due, and how it stands today.{' '}
            <Link to={links.board(place.slug, { by: 'month' })}>Read them month by month</Link>
          </p>
          <TimelinePicture months={months} thisMonth={thisMonth} />
          <TimelineTable months={months} />
        </>
      )}
    </Page>
  );
}
