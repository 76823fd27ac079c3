import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { organisationChoices } from '../features/partnerships/organisation/codes.js';
import { organisationsLike } from '../features/partnerships/organisation/organisations-like.server.js';
import { ChooseSeatKind } from '../features/partnerships/seats/choose-seat-kind.js';
import { OfferSeatForm } from '../features/partnerships/seats/offer-seat-form.js';
import { OfferSeatDocument, SeatChoicesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { place, seatTemplates, seatClasses } = await context.schema(SeatChoicesDocument, {
    slug: here.slug,
  });
  if (!place?.viewer?.abilities.arrangeSeats) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const { text, found } = await organisationsLike(context, request);
  return {
    here,
    text,
    templates: seatTemplates,
    template: seatTemplates.find(({ code }) => code === asked.get('template')) ?? null,
    classes: seatClasses.map(({ code, name }) => ({ value: code, text: name })),
    found: organisationChoices(found),
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const since = values.since ? parseDate(values.since, 'since') : null;
  if (since && !since.ok) return refuse(since.refusal, values);
  const { offerSeat } = await context.schema(OfferSeatDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: here.id,
      organisationId: values.organisationId ?? '',
      seatClass: values.seatClass ?? '',
      template: values.template || null,
      voting: values.voting === 'on',
      since: since?.value ?? null,
    },
  });
  return offerSeat.__typename === 'Refusal' ? refuse(offerSeat, values) : redirect(links.seats(here.slug));
}

export default function NewSeat() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Add a seat"
      crumbs={[
        { text: 'Members', to: links.members(loaded.here.slug) },
        { text: 'Seats', to: links.seats(loaded.here.slug) },
      ]}
      faults={refused?.faults}
    >
      <ChooseSeatKind {...loaded} />
      {loaded.text !== '' && <OfferSeatForm {...loaded} refused={refused} />}
    </Page>
  );
}
