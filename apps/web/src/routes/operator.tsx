import { data, Link, useLoaderData } from 'react-router';
import { FilesOfInstallationDocument, OperatorHomeDocument } from '../gql/operations.js';
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
  const { fileScanning } = await context.schema(FilesOfInstallationDocument, {});
  return { places, fileScanning };
}

export default function Operator() {
  const { places, fileScanning } = useLoaderData<typeof loader>();
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
      <h2>Files</h2>
      {fileScanning.setUp ? (
        <p>
          A virus scanner looks at each file before anybody gets it.{' '}
          {fileScanning.waiting === 0
            ? 'No file waits for it.'
            : `${fileScanning.waiting === 1 ? '1 file waits' : `${fileScanning.waiting} files wait`} for it.`}
          {fileScanning.trouble && ` It did not answer the last time: ${fileScanning.trouble}`}
        </p>
      ) : (
        <p>
          <strong>No virus scanner is set up.</strong> Files that people bring are handed out as they came.
          Set FILE_SCANNER where the server runs.
        </p>
      )}
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
            { heading: 'Form', cell: (row) => (row.kind === 'alliance' ? 'Alliance' : row.form.name) },
            { heading: 'Hosted by', cell: (row) => row.host.name },
            {
              heading: 'Boundary',
              cell: (row) =>
                row.kind !== 'alliance' && (
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
