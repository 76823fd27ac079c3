import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { dueWords } from '../features/interests/due-line.js';
import { OwnEntries } from '../features/interests/entries.js';
import {
  ConfirmInterestsDocument,
  InterestRegisterDocument,
  MyInterestReturnsDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatDate } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const [{ interestRegister }, { myInterestReturns }] = await Promise.all([
    context.schema(InterestRegisterDocument, { place: place.slug, which: 'mine' }),
    context.schema(MyInterestReturnsDocument, {}),
  ]);
  // Whoever has left still finds what they declared, to end it.
  if (!interestRegister || (!interestRegister.mayDeclare && interestRegister.entries.length === 0))
    throw data(null, { status: 404 });
  const own = myInterestReturns.find((one) => one.place === place.slug) ?? null;
  return { place, register: interestRegister, own, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { confirmInterests } = await context.schema(ConfirmInterestsDocument, {
    input: {
      requestId: values.requestId ?? '',
      place: params.place ?? '',
      nothing: values.nothing === 'yes',
    },
  });
  if (confirmInterests.__typename === 'Refusal') return refuse(confirmInterests, values);
  return redirect(links.myInterests(params.place ?? ''));
}

export default function MyInterests() {
  const { place, register, own, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="My interests"
      crumbs={[{ text: 'Register of interests', to: links.interests(place.slug) }]}
      faults={refused?.faults}
      wide
    >
      <AudienceLine seenBy="as each entry says; what is withheld only you, the chair, vice-chairs and secretaries" />
      {own && (
        <p>
          <strong>{dueWords(own)}.</strong>{' '}
          {own.lastConfirmed
            ? `You last confirmed your declaration on ${formatDate(own.lastConfirmed)}${own.saidNothing ? ', with nothing to declare' : ''}. It is asked for once a year.`
            : `You have a seat or an office here since ${formatDate(own.seatedSince)}. Within 28 days, declare what could sway you, or say that there is nothing.`}
        </p>
      )}
      {register.entries.length === 0 ? (
        <Empty>
          <p>You have declared nothing in {place.name} yet.</p>
        </Empty>
      ) : (
        <OwnEntries place={place.slug} entries={register.entries} />
      )}
      {register.mayDeclare && (
        <>
          <ButtonLink to={links.declareInterest(place.slug)}>Declare an interest</ButtonLink>
          <Form method="post">
            <RequestId id={requestId} values={refused?.values} />
            <input type="hidden" name="nothing" value={own?.current === 0 ? 'yes' : 'no'} />
            <Button look="secondary">
              {own?.current === 0 ? 'I have nothing to declare' : 'Confirm that this is everything'}
            </Button>
          </Form>
        </>
      )}
      <p>
        <Link to={links.interests(place.slug)}>The published register</Link>
      </p>
    </Page>
  );
}
