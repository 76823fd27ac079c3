import { Link, useLoaderData } from 'react-router';
import { rowsOf } from '../features/access/own-data-file.js';
import { OwnDataDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

/** How much of each kind there is: the rows themselves are in the file. */
export async function loader({ context }: LoaderArgs) {
  const { ownData } = await context.schema(OwnDataDocument, {});
  if (!ownData) throw new Response(null, { status: 404 });
  return {
    kinds: ownData.kinds.map((kind) => ({
      title: kind.title,
      count: `${rowsOf(kind).length}${kind.more ? ' or more' : ''}`,
    })),
  };
}

export default function AccountData() {
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <Page title="What is kept about you" crumbs={[{ text: 'Your account', to: links.account() }]}>
      <p>
        <a href={links.ownDataFile('html')}>Keep all of it as a page that you can read</a>. It holds the same
        as data for other programs; you can also <a href={links.ownDataFile('json')}>keep only the data</a>.
      </p>
      <Table
        caption="What is kept about you"
        hideCaption
        rows={kinds}
        rowKey={({ title }) => title}
        columns={[
          { heading: 'What', cell: ({ title }) => title },
          { heading: 'How many', cell: ({ count }) => count, numeric: true },
        ]}
      />
      <p>
        What you wrote in a text that others write in too is part of that text: open it to see who wrote what.
      </p>
      <h2>If you want to go</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={links.leavePlace()}>Leave a place</Link>
        </li>
        <li>
          <Link to={links.erase()}>Leave Folkmoot and have your personal data erased</Link>
        </li>
      </ul>
    </Page>
  );
}
