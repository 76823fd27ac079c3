import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { PostView } from '../features/forum/post-view.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import {
  ForumPostPageDocument,
  SectionsToSuggestInDocument,
  SuggestIdeaDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
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

export const handle: PageHandle = { script: false };

const numberOf = (text: string | null | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0;

async function ideaOf({ context, params, request }: Pick<LoaderArgs, 'context' | 'params' | 'request'>) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { forumPostPage: page } = await context.schema(ForumPostPageDocument, {
    place: place.slug,
    thread: numberOf(params.thread),
    post: numberOf(new URL(request.url).searchParams.get('post') ?? '1'),
  });
  if (!page) throw data(null, { status: 404 });
  return { place, page };
}

export async function loader(at: LoaderArgs) {
  const { place, page } = await ideaOf(at);
  if (!page.abilities.suggest) throw data(null, { status: 404 });
  const { plan } = await at.context.schema(SectionsToSuggestInDocument, { place: place.slug });
  const sections = (plan?.sections ?? []).filter((one) => one.maySuggest && one.frozenAt === null);
  return { place, page, sections, requestId: requestId() };
}

export async function action(at: ActionArgs) {
  const { place, page } = await ideaOf(at);
  const values = valuesOf(await at.request.formData());
  const { suggestIdea } = await at.context.schema(SuggestIdeaDocument, {
    input: {
      requestId: values.requestId ?? '',
      threadId: page.post.threadId,
      post: page.post.number,
      sectionId: values.section ?? '',
      words: values.words ?? '',
    },
  });
  return suggestIdea.__typename === 'Refusal'
    ? refuse(suggestIdea, values)
    : redirect(links.forumThread(place.slug, page.threadNumber));
}

export default function ThreadIdea() {
  const { place, page, sections, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { post } = page;
  return (
    <Page
      title="Suggest this idea for the plan"
      caption={page.threadTitle}
      crumbs={[
        { text: 'Forum', to: links.forum(place.slug) },
        { text: page.threadTitle, to: links.forumPost(place.slug, page.threadNumber, post.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(page.bodyKind, place.name)} />
      <PostView post={post} place={place.slug} thread={page.threadNumber} />
      {sections.length === 0 ? (
        <p>
          There is no section yet in which you can suggest words.{' '}
          <Link to={links.plan(place.slug)}>See the plan</Link>
        </p>
      ) : (
        <Form method="post" noValidate>
          <RequestId id={requestId} values={refused?.values} />
          <p>
            The words are suggested at the end of the section, in your name, as an idea of{' '}
            {post.organisationName}. Those who answer for the section decide. Everybody who reads this thread
            learns what they decide; those who can read the section also learn why.
          </p>
          <Select
            name="section"
            label="For which section?"
            choices={sections.map((one) => ({ value: one.id, text: `${one.number}. ${one.title}` }))}
            prompt="Choose a section"
            {...refused}
          />
          <TextArea
            name="words"
            label="The words"
            hint="Shorten them to what should stand in the plan. Each line becomes a paragraph."
            rows={8}
            maxLength={20_000}
            initial={post.text ?? ''}
            {...refused}
          />
          <Button>Suggest them</Button>
        </Form>
      )}
    </Page>
  );
}
