import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { PollFields } from '../features/forum/polls/poll-fields.js';
import { OPTION_ROWS, wholeNumber } from '../features/forum/polls/poll-answers.js';
import { pollThreadOf } from '../features/forum/polls/poll-thread.server.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import { AskPollDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, page } = await pollThreadOf(context, params);
  if (!page.mayPost) throw data(null, { status: 404 });
  return { place, page, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const { place, page } = await pollThreadOf(context, params);
  const values = valuesOf(await request.formData());
  const day = parseDate(values.lastDay ?? '', 'lastDay');
  const { askPoll } = await context.schema(AskPollDocument, {
    input: {
      requestId: values.requestId ?? '',
      threadId: page.thread.id,
      kind: values.kind ?? '',
      question: values.question ?? '',
      options: OPTION_ROWS.map((row) => ({
        text: values[`options.${row}.text`] ?? '',
        meaning: values[`options.${row}.meaning`] ?? '',
      })),
      countedBy: values.countedBy ?? '',
      quorum: wholeNumber(values.quorum ?? ''),
      lastDay: day.ok ? day.value : null,
      hidden: values.hidden === 'on',
    },
  });
  if (askPoll.__typename === 'Refusal') {
    // The sentence of what was typed as a date says more than that there is none.
    const faults = askPoll.faults.flatMap((one) =>
      one.code === 'poll/last-day-missing' && !day.ok && values.lastDay ? day.refusal.faults : [one],
    );
    return refuse({ faults }, values);
  }
  return redirect(links.poll(place.slug, page.thread.number, askPoll.id));
}

export default function NewPoll() {
  const { place, page, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Ask what people think"
      crumbs={[
        { text: 'Forum', to: links.forum(place.slug) },
        { text: page.thread.title, to: links.forumThread(place.slug, page.thread.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(page.bodyKind, place.name)} />
      <p>A poll is never a decision. It shows what people think, before something is decided in a meeting.</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <PollFields refused={refused} />
        <Button>Ask it</Button>
      </Form>
    </Page>
  );
}
