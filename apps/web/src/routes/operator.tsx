import { data, Link, useLoaderData } from 'react-router';
import { OperatorHomeDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

/** For those who run the installation: they open places, and see no place’s content by that. */
export async function loader({ context }: LoaderArgs) {
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { mayOpenPlaces, places } = await context.schema(OperatorHomeDocument, {});
  if (!mayOpenPlaces) throw data(null, { status: 404 });
  return { places };
}

export default function Operator() {
  const { places } = useLoaderData<typeof loader>();
  return (
    <Page title="Running this installation">
      <p>
        You open places and help where every officer has gone. You see nothing of what a place keeps to itself
        by that.
      </p>
      <ButtonLink to={links.openPlace()}>Open a place</ButtonLink>
      <p>
        <Link to={links.newAlliance()}>Open an alliance</Link> of voluntary organisations, which elects who
        sits for it elsewhere.
      </p>
      <p>
        <Link to={links.registerImports()}>Bring published lists into the register</Link>: organisations,
        areas, and who goes on with whose work.
      </p>
      <h2>Places</h2>
      {places.length === 0 ? (
        <Empty>
          <p>No place is open yet.</p>
        </Empty>
      ) : (
        <Table
          caption="Places"
          hideCaption
          rows={places}
          rowKey={(row) => row.id}
          columns={[
            { heading: 'Place', cell: (row) => <Link to={links.place(row.slug)}>{row.name}</Link> },
            { heading: 'Form', cell: (row) => row.form.name },
            { heading: 'Hosted by', cell: (row) => row.host.name },
            {
              heading: 'Boundary',
              cell: (row) => (
                <Link to={links.boundary(row.slug)}>
                  Check it<span className="nhsuk-u-visually-hidden">: {row.name}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}
