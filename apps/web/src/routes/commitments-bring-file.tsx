import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { columnName, howLogMatched } from '../features/commitments/brought/how-log-matched.js';
import { fatesInWords } from '../features/commitments/brought/log-entries.js';
import { mustBring } from '../features/commitments/brought/must-bring.server.js';
import { NewEntries } from '../features/commitments/brought/new-entries.js';
import { OpenEntries } from '../features/commitments/brought/open-entries.js';
import { ActionLogDocument, ImportActionLogDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button, ButtonLink } from '../ui/button.js';
import { MatchColumns } from '../ui/match-columns.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  await mustBring(context, here.slug);
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const { actionLog } = await context.schema(ActionLogDocument, {
    id: params.file ?? '',
    how: howLogMatched(said),
  });
  if (!actionLog || actionLog.partnershipId !== here.id) throw data(null, { status: 404 });
  return { here, log: actionLog, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { importActionLog } = await context.schema(ImportActionLogDocument, {
    input: {
      requestId: values.requestId ?? '',
      fileId: params.file ?? '',
      version: Number(values.version) || 0,
      how: howLogMatched(values),
    },
  });
  return importActionLog.__typename === 'Refusal'
    ? refuse(importActionLog, values)
    : redirect(links.commitments(params.place ?? ''));
}

export default function CommitmentsBringFile() {
  const { here, log, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { entries, matching } = log;
  const made = entries.filter((one) => one.fate === 'new');
  return (
    <Page
      title="Commitments from your action log"
      caption={log.sheet === null ? log.name : `${log.name}, sheet “${log.sheet}”`}
      crumbs={[
        { text: 'Commitments', to: links.commitments(here.slug) },
        { text: 'Bring an action log', to: links.bringLog(here.slug) },
      ]}
      faults={refused?.faults}
      wide
    >
      {log.gone ? (
        <>
          <p>
            This list was used already, or you brought it more than a week ago. It is no longer kept here.
          </p>
          <ButtonLink to={links.bringLog(here.slug)}>Bring an action log</ButtonLink>
        </>
      ) : (
        <>
          {log.otherSheets.length > 0 && <p>Other sheets are not read: {log.otherSheets.join(', ')}.</p>}
          <h2>How is it to be read?</h2>
          <MatchColumns
            columns={log.columns}
            matching={matching.map((one) => ({ ...one, field: columnName(one.field) }))}
          >
            <Radios
              name="standing"
              label="Have their owners agreed to these before?"
              choices={[
                {
                  value: 'asked',
                  text: 'Not all of them: ask each owner',
                  hint: 'Each counts when its owner accepts it. What the list says of progress is not taken, and what is finished is passed over.',
                },
                {
                  value: 'agreed',
                  text: `Yes: record them for ${here.name}`,
                  hint: 'You say for the place that each owner had agreed, as in the notes of a meeting. The record names you, and they are told. How each stands is taken from the list.',
                },
              ]}
              initial={log.standing}
            />
            <Radios
              name="weight"
              label="What are lines that do not say it?"
              choices={[
                {
                  value: 'action',
                  text: 'Actions',
                  hint: 'Small, seen by partners only, and without a priority.',
                },
                {
                  value: 'commitment',
                  text: 'Commitments',
                  hint: 'Shown to everyone once they are accepted.',
                },
              ]}
              initial={log.weight}
            />
          </MatchColumns>
          <h2>What becomes of it</h2>
          <p>{fatesInWords(entries)}. All of it is done at once, or nothing.</p>
          <Form method="post" noValidate>
            <RequestId id={id} values={refused?.values} />
            <input type="hidden" name="version" value={log.version} />
            <input type="hidden" name="standing" value={log.standing} />
            <input type="hidden" name="weight" value={log.weight} />
            {matching.map(({ field, column }) => (
              <input key={field} type="hidden" name={columnName(field)} value={column ?? ''} />
            ))}
            <OpenEntries log={log} refused={refused} />
            {made.length > 0 && <NewEntries entries={made} chosen={refused?.values ?? {}} />}
            <Button>Make them</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
