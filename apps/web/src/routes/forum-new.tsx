import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { FilesField } from '../features/forum/files/files-field.js';
import { postedPost, refusePost } from '../features/forum/files/posted-post.server.js';
import type { RefusedPost } from '../features/forum/files/posted-post.js';
import { useFiles } from '../features/forum/files/use-files.js';
import { POST_HINT } from '../features/forum/post-form.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import { SpeakingFor } from '../features/forum/speaking-for.js';
import { ForumChoicesDocument, StartForumThreadDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { optional } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextArea } from '../ui/text-area.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { reader } = context;
  if (reader.kind !== 'person') throw data(null, { status: 404 });
  const { forum } = await context.schema(ForumChoicesDocument, { place: place.slug });
  if (!forum || forum.hats.length === 0) throw data(null, { status: 404 });
  const topic = new URL(request.url).searchParams.get('topic') ?? undefined;
  return { place, forum, topic, hat: reader.organisationId, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs): Promise<RefusedPost | Response> {
  const place = params.place ?? '';
  const posted = await postedPost(context, place, request);
  const { values, faults } = posted;
  if (faults.length > 0) return refusePost(context, place, { faults }, posted);
  const { startForumThread } = await context.schema(StartForumThreadDocument, {
    input: {
      requestId: values.requestId ?? '',
      place,
      speakingFor: optional(values, 'speakingFor') ?? null,
      topic: values.newTopic || values.topic || '',
      title: values.title ?? '',
      text: values.text ?? '',
      files: [...posted.files],
    },
  });
  if (startForumThread.__typename === 'Refusal') return refusePost(context, place, startForumThread, posted);
  return redirect(links.forumThread(place, startForumThread.thread?.number ?? 0));
}

export default function NewThread() {
  const { place, forum, topic, hat, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const files = useFiles(place.slug, refused, () => undefined);
  const topics = forum.topics.map((one) => ({ value: one.topic, text: one.topic }));
  return (
    <Page
      title="Start a thread"
      crumbs={[{ text: 'Forum', to: links.forum(place.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(forum.bodyKind, place.name)} />
      <Form method="post" encType="multipart/form-data" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <SpeakingFor hats={forum.hats} hat={hat} {...refused} />
        <TextField
          name="title"
          label="What is it about?"
          hint="In a few words, as you would say it on the telephone."
          maxLength={300}
          {...refused}
        />
        {topics.length > 0 ? (
          <>
            <Select
              name="topic"
              label="Topic"
              choices={topics}
              prompt="A new topic"
              initial={topic}
              {...refused}
            />
            <TextField
              name="newTopic"
              label="Name of a new topic (optional)"
              hint="Only where none above fits."
              maxLength={120}
              {...refused}
            />
          </>
        ) : (
          <TextField
            name="topic"
            label="Topic"
            hint="One or two words by which others find it. For example, Transport"
            maxLength={120}
            {...refused}
          />
        )}
        <TextArea
          name="text"
          label="Your first post"
          hint={POST_HINT}
          rows={8}
          maxLength={20_000}
          {...refused}
        />
        <FilesField files={files} {...refused} />
        <Button>Start the thread</Button>
      </Form>
    </Page>
  );
}
