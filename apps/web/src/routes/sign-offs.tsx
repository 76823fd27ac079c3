import { Link, useLoaderData } from 'react-router';
import { waitedWords } from '../features/sign-off/approval-tag.js';
import { SignOffStanding } from '../features/sign-off/standing-line.js';
import { SignOffsDocument, type SignOffPartsFragment } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { signOffs } =
    context.reader.kind === 'person'
      ? await context.schema(SignOffsDocument, { place: place.slug })
      : { signOffs: null };
  return { place, signOffs: signOffs?.signOffs ?? [], signedIn: context.reader.kind === 'person' };
}

export default function SignOffs() {
  const { place, signOffs, signedIn } = useLoaderData<typeof loader>();
  const open = signOffs.filter((one) => one.state === 'open');
  const over = signOffs.filter((one) => one.state !== 'open');
  return (
    <Page title="Sign-offs" wide>
      <p>What partner organisations are asked to approve, each by its own board or officer.</p>
      {signedIn && (
        <p>
          <Link to={links.signOffRoutes(place.slug)}>Who decides for your organisation, and when</Link>
        </p>
      )}
      {signOffs.length === 0 && (
        <Empty>
          {signedIn ? (
            <p>
              Nothing that you can see waits for an approval. An agreement stands here when it is sent for
              signature: you see those of which your organisation is a party.
            </p>
          ) : (
            <p>
              Approvals are for the organisations that are asked.{' '}
              <Link to={links.signIn(links.signOffs(place.slug))}>Sign in to see yours</Link>.
            </p>
          )}
        </Empty>
      )}
      {open.length > 0 && (
        <SignOffTable caption="Waiting, the longest first" place={place.slug} rows={open} />
      )}
      {over.length > 0 && <SignOffTable caption="Approved or taken back" place={place.slug} rows={over} />}
    </Page>
  );
}

function SignOffTable({
  caption,
  place,
  rows,
}: {
  caption: string;
  place: string;
  rows: SignOffPartsFragment[];
}) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        {
          heading: 'What',
          cell: (one) => (
            <Link to={links.signOff(place, one.number)}>
              {one.number}. {one.title}
            </Link>
          ),
        },
        { heading: 'How it stands', cell: (one) => <SignOffStanding signOff={one} /> },
        { heading: 'Waits for', cell: (one) => <WaitsFor signOff={one} /> },
      ]}
    />
  );
}

function WaitsFor({ signOff }: { signOff: SignOffPartsFragment }) {
  const waited = signOff.parties
    .filter((one) => one.waitingDays !== null)
    .sort((one, other) => other.waitingDays! - one.waitingDays!);
  if (waited.length === 0) return <>Nobody</>;
  return (
    <ul className="nhsuk-list">
      {waited.map((one) => (
        <li key={one.id}>
          {one.organisationName}: {waitedWords(one.waitingDays!).toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
