import { Link, useLoaderData } from 'react-router';
import { SeatsTable } from '../features/partnerships/seats/seats-table.js';
import { PlaceSeatsDocument } from '../gql/operations.js';
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
  const { place } = await context.schema(PlaceSeatsDocument, { slug: here.slug });
  if (!place) throw new Error('A place that was there has no seats.');
  const arrange = place.viewer?.abilities.arrangeSeats ?? false;
  return {
    here,
    seats: place.seats,
    toCome: place.seatsToCome,
    arrange,
    inside: arrange || (place.viewer?.inside ?? false),
  };
}

export default function Seats() {
  const { here, seats, toCome, arrange, inside } = useLoaderData<typeof loader>();
  const ringing = seats.filter((one) => one.alarm).length;
  return (
    <Page title="Seats" crumbs={[{ text: 'Members', to: links.members(here.slug) }]} wide>
      <AudienceLine
        seenBy={inside ? 'everybody; the names of people only those in the place and its forum' : 'everybody'}
      />
      {ringing > 0 && (
        <p>
          <strong>
            {ringing === 1
              ? '1 seat has been empty for too long.'
              : `${ringing} seats have been empty for too long.`}
          </strong>
        </p>
      )}
      {seats.length === 0 ? (
        <Empty>
          <p>No organisation has a seat in {here.name} yet.</p>
        </Empty>
      ) : (
        <SeatsTable place={here.slug} seats={seats} caption={`Seats in ${here.name}`} inside={inside} />
      )}
      {toCome.length > 0 && (
        <SeatsTable place={here.slug} seats={toCome} caption="Seats that begin later" inside={inside} />
      )}
      {arrange && (
        <>
          <ButtonLink to={links.newSeat(here.slug)}>Add a seat</ButtonLink>
          <p>
            <Link to={links.vacancyAlarms(here.slug)}>When an empty seat rings the alarm</Link>
          </p>
        </>
      )}
    </Page>
  );
}
