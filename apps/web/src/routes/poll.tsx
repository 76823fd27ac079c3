import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { LivePoll } from '../features/forum/polls/live-poll.js';
import { kindWords } from '../features/forum/polls/poll-words.js';
import { SayForm } from '../features/forum/polls/say-form.js';
import { pollThreadOf } from '../features/forum/polls/poll-thread.server.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import {
  EndPollDocument,
  ForumPollsDocument,
  HaveSayDocument,
  StateOutcomeDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, page } = await pollThreadOf(context, params);
  const { forumPolls } = await context.schema(ForumPollsDocument, { thread: page.thread.id });
  const found = forumPolls?.polls.find(({ poll }) => poll.id === params.poll);
  if (!found) throw data(null, { status: 404 });
  const { reader } = context;
  return {
    place,
    page,
    found,
    organisation: reader.kind === 'person' ? reader.organisationName : null,
    hat: reader.kind === 'person' ? reader.organisationId : null,
    ids: [requestId(), requestId(), requestId()] as const,
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const upon = { requestId: values.requestId ?? '', pollId: params.poll ?? '' };
  const { choice = '', reason = '', outcome = '', version } = values;
  const said =
    values.deed === 'end'
      ? (await context.schema(EndPollDocument, { input: upon })).endPoll
      : values.deed === 'state'
        ? (
            await context.schema(StateOutcomeDocument, {
              input: { ...upon, version: Number(version), outcome },
            })
          ).stateOutcome
        : (
            await context.schema(HaveSayDocument, {
              input: { ...upon, speakingFor: optional(values, 'speakingFor') ?? null, choice, reason },
            })
          ).haveSay;
  if (said.__typename === 'Refusal') return refuse(said, values);
  return redirect(links.poll(params.place ?? '', Number(params.thread), said.id));
}

export default function Poll() {
  const { place, page, found, organisation, hat, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { poll, mayHaveSay, mayRun } = found;
  const of = (deed: string) => (refused?.values.deed === deed ? refused : undefined);
  return (
    <Page
      title={poll.question}
      caption={`${kindWords(poll.kind)}, asked by ${poll.askedName}, ${poll.askedOrganisation}`}
      crumbs={[
        { text: 'Forum', to: links.forum(place.slug) },
        { text: page.thread.title, to: links.forumThread(place.slug, page.thread.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(page.bodyKind, place.name)} />
      {mayHaveSay && (
        <SayForm of={found} organisation={organisation} hat={hat} requestId={ids[0]} refused={of('say')} />
      )}
      <LiveProvider stream={page.stream} since={page.since}>
        <Announcer>
          <LivePoll poll={poll} />
        </Announcer>
      </LiveProvider>
      {mayRun && !poll.endedAt && (
        <Form method="post" noValidate>
          <RequestId id={ids[1]} values={of('end')?.values} />
          <input type="hidden" name="deed" value="end" />
          <Button look="secondary">End it now and count</Button>
        </Form>
      )}
      {mayRun && poll.endedAt && (
        <Form method="post" noValidate>
          <RequestId id={ids[2]} values={of('state')?.values} />
          <input type="hidden" name="deed" value="state" />
          <input type="hidden" name="version" value={poll.version} />
          <TextArea
            name="outcome"
            label="What follows from it?"
            hint="Such as: we bring it to the meeting in March. It stands apart from the count, with your name."
            rows={3}
            initial={poll.outcome ?? undefined}
            {...of('state')}
          />
          <Button look="secondary">Say what follows</Button>
        </Form>
      )}
    </Page>
  );
}
