import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import {
  AgreedColours,
  ColourFields,
  ColourMeanings,
  coloursIn,
} from '../features/risk-sharing/money-colours.js';
import { MoneyColoursDocument, SetMoneyColoursDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { withDateFault } from '../lib/date-fault.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AgreeFrom } from '../ui/agree-from.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { moneyColours } = await context.schema(MoneyColoursDocument, { place: place.slug });
  if (!moneyColours) throw data(null, { status: 404 });
  return { place, colours: moneyColours, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const from = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
  const { setMoneyColours } = await context.schema(SetMoneyColoursDocument, {
    input: {
      requestId: values.requestId ?? '',
      place: params.place ?? '',
      ...coloursIn(values),
      effectiveFrom: from.ok ? from.value : null,
    },
  });
  if (setMoneyColours.__typename === 'Refusal') return refuse(withDateFault(setMoneyColours, from), values);
  return redirect(links.moneyColours(params.place ?? ''));
}

export default function MoneyColours() {
  const { place, colours, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="How money is marked"
      crumbs={[{ text: 'Agreements', to: links.agreements(place.slug) }]}
      faults={refused?.faults}
    >
      <p>
        Beside each forecast stands how far it is from its budget. The mark of a month is that of the day on
        which it was entered: agreeing on another changes nothing that was said before.
      </p>
      <ColourMeanings today={colours.today} />
      <AgreedColours agreed={colours.agreed} />
      {colours.maySet && (
        <AgreeFrom
          heading="Agree other marks"
          button="Agree these marks"
          requestId={requestId}
          refused={refused}
        >
          <ColourFields today={colours.today} refused={refused} />
        </AgreeFrom>
      )}
    </Page>
  );
}
