import { data, Link, useLoaderData } from 'react-router';
import { electionStands, underWay } from '../features/partnerships/elections/election-words.js';
import { AllianceShownDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { alliance } = await context.schema(AllianceShownDocument, { slug: here.slug });
  if (!alliance) throw data(null, { status: 404 });
  return { here, alliance };
}

export default function Elections() {
  const { here, alliance } = useLoaderData<typeof loader>();
  return (
    <Page title="Seats and elections">
      <h2>Where {here.name} has a seat</h2>
      {alliance.seats.length === 0 ? (
        <Empty>
          <p>
            {here.name} has no seat anywhere yet. The officers of a place offer it one, as they do to any
            organisation.
          </p>
        </Empty>
      ) : (
        <ul className="nhsuk-list">
          {alliance.seats.map((seat) => (
            <li key={seat.id}>
              <Link to={links.place(seat.place)}>{seat.placeName}</Link>
              <span className="app-detail">
                {seat.kind}, {seat.voting ? 'with a vote' : 'without a vote'}.
                {seat.representative && ` ${seat.representative} sits there.`}
                {alliance.inside && !seat.representative && ' Nobody sits there now.'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {alliance.inside && (
        <>
          <h2>Elections</h2>
          <AudienceLine seenBy={`those in ${here.name}, and nobody else`} />
          {alliance.elections.length === 0 && <p>There has been no election yet.</p>}
          <ul className="nhsuk-list">
            {alliance.elections.map((one) => (
              <li key={one.id}>
                <Link to={links.election(here.slug, one.id)}>
                  {one.kind} in {one.placeName}
                  {one.round > 1 && `, round ${one.round}`}
                </Link>
                <span className="app-detail">{electionStands(one)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {alliance.mayRun && alliance.seats.some((seat) => !underWay(alliance.elections, seat.id)) && (
        <ButtonLink to={links.newElection(here.slug)}>Open an election</ButtonLink>
      )}
    </Page>
  );
}
