import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { EmptySince } from '../features/partnerships/seats/empty-since.js';
import { EndTheSeat } from '../features/partnerships/seats/end-the-seat.js';
import { NameSomebody } from '../features/partnerships/seats/name-somebody.js';
import { seatDeed } from '../features/partnerships/seats/seat-deeds.server.js';
import { SatBefore, SeatChanges, SittingNow } from '../features/partnerships/seats/seat-story.js';
import { SeatShownDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { seat } = await context.schema(SeatShownDocument, { id: params.seat ?? '' });
  if (seat?.place !== here.slug) throw data(null, { status: 404 });
  return { here, seat, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = params.place ?? '';
  const id = params.seat ?? '';
  const refused = await seatDeed(context, id, valuesOf(await request.formData()));
  if (refused) return refused;
  // Whoever has just left their own seat may no longer see it.
  const { seat } = await context.schema(SeatShownDocument, { id });
  return redirect(seat ? links.seat(place, id) : links.seats(place));
}

export default function Seat() {
  const { here, seat, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const now = seat.sittings.filter((one) => one.until === null);
  return (
    <Page
      title={`Seat of ${seat.organisation.name}`}
      crumbs={[
        { text: 'Members', to: links.members(here.slug) },
        { text: 'Seats', to: links.seats(here.slug) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine
        seenBy={`those in ${here.name} and its forum, and ${seat.organisation.name}’s own people`}
      />
      <SummaryList
        rows={[
          { key: 'Seat', value: seat.kind },
          // Said where the seat is called something else.
          ...(seat.kind === seat.speaksFor ? [] : [{ key: 'Speaks for', value: seat.speaksFor }]),
          { key: 'Vote', value: seat.voting ? 'Votes' : 'No vote' },
          { key: 'From', value: formatDate(seat.since) },
          ...(seat.until ? [{ key: 'Ended', value: formatDate(seat.until) }] : []),
        ]}
      />
      <h2>Who sits there</h2>
      {seat.vacantSince && (
        <p>
          <EmptySince since={seat.vacantSince} alarm={seat.alarm} />
        </p>
      )}
      {now.length === 0 && !seat.vacantSince && <p>Nobody sits there now.</p>}
      <SittingNow sittings={now} requestId={requestId} refused={refused} />
      {(seat.sitsHere || seat.mayName) && (
        <p>
          <Link to={links.handover(here.slug, seat.id)}>Handover pack: what goes along with this seat</Link>
        </p>
      )}
      <SeatChanges changes={seat.changes} requestId={requestId} refused={refused} />
      {seat.mayName && <NameSomebody seat={seat} requestId={requestId} refused={refused} />}
      <SatBefore sittings={seat.sittings.filter((one) => one.until !== null)} />
      {seat.mayEnd && <EndTheSeat version={seat.version} requestId={requestId} refused={refused} />}
    </Page>
  );
}
