import { lazy, Suspense, useMemo } from 'react';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { AroundLinksContext } from '../features/forum/around-links.js';
import { MatterLines } from '../features/forum/matters/matter-lines.js';
import { ThreadPolls } from '../features/forum/polls/thread-polls.js';
import { postedPost, refusePost } from '../features/forum/files/posted-post.server.js';
import type { RefusedPost } from '../features/forum/files/posted-post.js';
import { PostForm } from '../features/forum/post-form.js';
import { Posts } from '../features/forum/posts.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import { addPost, markRead } from '../features/forum/thread-deeds.server.js';
import { ForumMatterDocument, ForumPollsDocument, ForumThreadPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { explainedIn } from '../lib/explained-words.server.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import type { MentionCards } from '../live/mentions/mentions.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ExplainedWords } from '../ui/explained/explained-words.js';
import { Page } from '../ui/page.js';

/** Few threads have more than one page. Where it does not come, the address of a page still leads to it. */
const Pagination = lazy(() =>
  import('../ui/pagination.js').then(
    ({ Pagination: shown }) => ({ default: shown }),
    () => ({ default: () => null }),
  ),
);

const number = (text: string | null | undefined): number | null =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null;

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { reader } = context;
  const thread = number(params.thread);
  if (reader.kind !== 'person' || thread === null) throw data(null, { status: 404 });
  const { forumThreadPage: page } = await context.schema(ForumThreadPageDocument, {
    place: place.slug,
    number: thread,
    page: number(new URL(request.url).searchParams.get('page')),
  });
  if (!page) throw data(null, { status: 404 });
  const [explained, { forumPolls }, { forumMatter }] = await Promise.all([
    explainedIn(context, place.slug, ...page.posts.map((post) => post.text)),
    context.schema(ForumPollsDocument, { thread: page.thread.id }),
    context.schema(ForumMatterDocument, { thread: page.thread.id }),
  ]);
  return {
    place,
    page,
    polls: forumPolls,
    matter: forumMatter,
    explained,
    me: reader.personId,
    hat: reader.organisationId,
    requestId: requestId(),
    reopenId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs): Promise<RefusedPost | Response> {
  const [place, thread] = [params.place ?? '', Number(params.thread)];
  const posted = await postedPost(context, place, request);
  const { values, faults } = posted;
  if (values.intent === 'read') {
    const outcome = await markRead(context, values);
    return outcome.__typename === 'Refusal' ? refuse(outcome, values) : redirect(links.forum(place));
  }
  if (faults.length > 0) return refusePost(context, place, { faults }, posted);
  const outcome = await addPost(context, posted);
  if (outcome.__typename === 'Refusal') return refusePost(context, place, outcome, posted);
  return redirect(links.forumPost(place, thread, outcome.number));
}

/** What moves by itself where a post links to it. */
async function linkCards(): Promise<MentionCards> {
  const [{ mentionedCommitment }, { mentionedPriority }, { linkedPlan, linkedSection }, talk] =
    await Promise.all([
      import('../features/commitments/mentioned-commitment.js'),
      import('../features/plans/mentions/mentioned-priority.js'),
      import('../features/plans/mentions/linked-section.js'),
      import('../features/forum/linked-talk.js'),
    ]);
  return {
    commitment: mentionedCommitment,
    priority: mentionedPriority,
    plan: linkedPlan,
    'plan-section': linkedSection,
    'forum-thread': talk.linkedThread,
    'forum-post': talk.linkedPost,
    'forum-poll': talk.linkedPoll,
  };
}

export default function ForumThread() {
  const { place, page, polls, matter, explained, me, hat, requestId, reopenId } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { thread } = page;
  const { stream, since } = place;
  const around = useMemo(() => ({ stream, since, load: linkCards }), [stream, since]);
  const seenBy = seenByTalkers(page.bodyKind, place.name);
  const at = (wanted: number) => ({
    to: links.forumThread(place.slug, thread.number, wanted),
    text: `Page ${wanted} of ${page.pages}`,
  });
  const pages = page.pages > 1 && (
    <Suspense>
      <Pagination
        previous={page.page > 1 ? at(page.page - 1) : undefined}
        next={page.page < page.pages ? at(page.page + 1) : undefined}
        label="Pages of the thread"
      />
    </Suspense>
  );
  return (
    <Page
      title={thread.title}
      caption={`${thread.topic}, thread ${thread.number}`}
      crumbs={[{ text: 'Forum', to: links.forum(place.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy={seenBy} />
      <LiveProvider stream={page.stream} since={page.since}>
        <Announcer>
          {matter && <MatterLines place={place.slug} thread={thread} matter={matter} requestId={reopenId} />}
          {polls && <ThreadPolls place={place.slug} thread={thread.number} polls={polls} />}
          <ExplainedWords place={place.slug} words={explained}>
            <AroundLinksContext value={around}>
              <Posts
                key={`${thread.id} ${page.page}`}
                place={place.slug}
                page={page}
                me={me}
                requestId={requestId}
              />
            </AroundLinksContext>
          </ExplainedWords>
        </Announcer>
      </LiveProvider>
      {pages}
      {page.mayPost || page.hats.length > 0 ? (
        <PostForm
          place={place.slug}
          threadId={thread.id}
          seenBy={seenBy}
          hats={page.hats}
          hat={hat}
          requestId={requestId}
          refused={refused}
        />
      ) : (
        <p>You read here as an observer. Those who take part can post.</p>
      )}
    </Page>
  );
}
