import { data, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { doPostDeed } from '../features/forum/post-deeds.server.js';
import { PostDeeds } from '../features/forum/post-deeds.js';
import { EarlierWords } from '../features/forum/earlier-words.js';
import { PostView } from '../features/forum/post-view.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import { ForumPostPageDocument, MayMakeCommitmentDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

const DEEDS = ['edit', 'take-off', 'withdraw', 'take-down'];
const numberOf = (text: string | undefined): number => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0);

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { forumPostPage: page } = await context.schema(ForumPostPageDocument, {
    place: place.slug,
    thread: numberOf(params.thread),
    post: numberOf(params.post),
  });
  if (!page) throw data(null, { status: 404 });
  const { mayMakeCommitment } = await context.schema(MayMakeCommitmentDocument, { place: place.slug });
  const mayPromise = mayMakeCommitment && page.post.text !== null;
  return {
    place,
    page,
    mayPromise,
    requestIds: Object.fromEntries(DEEDS.map((deed) => [deed, requestId()])),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const refusal = await doPostDeed(context, values);
  return refusal
    ? refuse(refusal, values)
    : redirect(links.forumPost(params.place ?? '', numberOf(params.thread), numberOf(params.post)));
}

export default function ForumPostPage() {
  const { place, page, mayPromise, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { post } = page;
  return (
    <Page
      title={`Post ${post.number}`}
      caption={page.threadTitle}
      crumbs={[
        { text: 'Forum', to: links.forum(place.slug) },
        { text: page.threadTitle, to: links.forumPost(place.slug, page.threadNumber, post.number) },
      ]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenByTalkers(page.bodyKind, place.name)} />
      <PostView post={post} place={place.slug} thread={page.threadNumber} />
      <EarlierWords earlier={page.earlier} />
      {page.abilities.suggest && (
        <p>
          <Link to={links.forumIdea(place.slug, page.threadNumber, post.number)}>
            Suggest this idea for the plan
          </Link>
        </p>
      )}
      {mayPromise && (
        <p>
          <Link to={links.commitmentOfPost(place.slug, page.threadNumber, post.number)}>
            Make a commitment of this post
          </Link>
        </p>
      )}
      <PostDeeds
        upon={post}
        text={post.text ?? ''}
        files={post.files}
        writer={post.writerName}
        abilities={page.abilities}
        requestIds={requestIds}
        refused={refused}
      />
    </Page>
  );
}
