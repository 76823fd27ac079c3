import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { ChooseHatDocument, MyHatsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { pathHere } from '../lib/path-here.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  const { myHats } = await context.schema(MyHatsDocument, {});
  const now = context.reader.kind === 'person' ? context.reader.organisationId : null;
  return { myHats, now, requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', organisationId = '' } = values;
  const { chooseHat } = await context.schema(ChooseHatDocument, { input: { requestId, organisationId } });
  if (chooseHat.__typename === 'Refusal') return refuse(chooseHat, values);
  return redirect(pathHere(values.next) ?? links.myWork());
}

export default function SpeakingFor() {
  const { myHats, now, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (myHats.length === 0)
    return (
      <Page title="Whom do you speak for?">
        <Empty>
          <p>
            You speak for no organisation yet. Join the forum of a place, or ask your organisation’s people to
            name you.
          </p>
        </Empty>
      </Page>
    );
  return (
    <Page title="Whom do you speak for?" heading={null} faults={refused?.faults}>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="next" value={refused?.values.next ?? ''} />
        <Radios
          name="organisationId"
          label="Whom do you speak for now?"
          hint="Everything you do from here on is done for this organisation."
          heading
          initial={now ?? undefined}
          choices={myHats.map(({ organisation, standing }) => ({
            value: organisation.id,
            text: organisation.name,
            hint:
              standing === 'confirmed'
                ? organisation.sectorName
                : `${organisation.sectorName} · not yet confirmed`,
          }))}
          {...refused}
        />
        <Button>Speak for it</Button>
      </Form>
    </Page>
  );
}
