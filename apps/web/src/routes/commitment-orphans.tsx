import { Link, useLoaderData } from 'react-router';
import { PageTurner } from '../features/commitments/page-turner.js';
import { isStanding } from '../features/commitments/standing.js';
import { CommitmentOrphansDocument, type CommitmentOrphansQuery } from '../gql/operations.js';
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
  const { commitmentOrphans } = await context.schema(CommitmentOrphansDocument, {
    place: place.slug,
    page: pageIn(request),
  });
  if (!commitmentOrphans) throw new Error('A place that was there has no commitments.');
  return { place, orphans: commitmentOrphans };
}

export default function CommitmentOrphans() {
  const { place, orphans } = useLoaderData<typeof loader>();
  const { commitments, priorities, commitmentCount, priorityCount } = orphans;
  return (
    <Page
      title="Gaps between plan and commitments"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
    >
      <p>
        Commitments that serve no priority of the plan and no need, and priorities for which nobody has
        promised anything. Only what you may see is counted.
      </p>
      {commitmentCount + priorityCount === 0 && (
        <Empty>
          <p>There is no gap: every commitment serves a priority or a need, and every priority has one.</p>
        </Empty>
      )}
      {commitments.length > 0 && <Loose orphans={orphans} place={place.slug} />}
      {priorities.length > 0 && <Bare orphans={orphans} place={place.slug} />}
      <PageTurner of={orphans} to={(page) => links.commitmentOrphans(place.slug, page)} />
    </Page>
  );
}

const ofAll = (shown: number, all: number): string => (shown === all ? `${all}` : `${shown} of ${all}`);

type Found = NonNullable<CommitmentOrphansQuery['commitmentOrphans']>;

interface Props {
  orphans: Found;
  place: string;
}

const Loose = ({ orphans: { commitments, commitmentCount }, place }: Props) => (
  <>
    <Table
      caption={`Commitments that serve no priority and no need: ${ofAll(commitments.length, commitmentCount)}`}
      columns={[
        {
          heading: 'What',
          cell: ({ number, what }) => (
            <Link to={links.commitment(place, number)}>
              {number}. {what}
            </Link>
          ),
        },
        { heading: 'Who', cell: ({ organisationName }) => organisationName },
        { heading: 'By when', cell: ({ dueDate }) => formatDate(dueDate) },
        {
          heading: 'How it stands',
          cell: ({ standing }) => (isStanding(standing) ? <StatusTag status={standing} /> : standing),
        },
      ]}
      rows={commitments}
      rowKey={({ id }) => id}
    />
    <p>Their owners and the officers of the place can name a priority or a need on the page of each.</p>
  </>
);

const Bare = ({ orphans: { priorities, priorityCount, mayMake }, place }: Props) => (
  <Table
    caption={`Priorities without an open commitment: ${ofAll(priorities.length, priorityCount)}`}
    columns={[
      { heading: 'Priority', cell: ({ number, title }) => `${number}. ${title}` },
      { heading: 'Done for it', cell: ({ done }) => done, numeric: true },
      ...(mayMake
        ? [
            {
              heading: 'Next step',
              cell: ({ id, number }: Found['priorities'][number]) => (
                <Link to={links.newCommitmentFor(place, id)}>
                  Make a commitment<span className="nhsuk-u-visually-hidden"> for priority {number}</span>
                </Link>
              ),
            },
          ]
        : []),
    ]}
    rows={priorities}
    rowKey={({ id }) => id}
  />
);
