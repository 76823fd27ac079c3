import { Link, useLoaderData } from 'react-router';
import { ForumClosed } from '../features/forum/forum-closed.js';
import { seenByTalkers } from '../features/forum/seen-by.js';
import { ThreadList } from '../features/forum/thread-list.js';
import { Topics } from '../features/forum/topics.js';
import { ForumDoorDocument, ForumThreadsDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { Page } from '../ui/page.js';

/** Those outside read what the forum is, without scripts. */
export const handle: PageHandle<{ forum: unknown }> = { script: ({ forum }) => forum !== null };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const query = new URL(request.url).searchParams;
  const topic = query.get('topic') || null;
  const before = /^\d{1,9}$/.test(query.get('before') ?? '') ? Number(query.get('before')) : null;
  const signedIn = context.reader.kind === 'person';
  const { forum } = signedIn
    ? await context.schema(ForumThreadsDocument, { place: place.slug, topic, before })
    : { forum: null };
  const door = forum
    ? false
    : (await context.schema(ForumDoorDocument, { slug: place.slug })).place?.kind !== 'group';
  return { place, forum: forum ?? null, topic, before, door, signedIn };
}

export default function ForumPage() {
  const { place, forum, topic, before, door, signedIn } = useLoaderData<typeof loader>();
  if (!forum)
    return (
      <Page title="Forum">
        <ForumClosed place={place} door={door} signedIn={signedIn} />
      </Page>
    );
  const last = forum.threads.at(-1)?.thread.number;
  return (
    <Page title={topic === null ? 'Forum' : `Forum: ${topic}`}>
      <AudienceLine seenBy={seenByTalkers(forum.bodyKind, place.name)} />
      {forum.mayPost && <ButtonLink to={links.newThread(place.slug, topic)}>Start a thread</ButtonLink>}
      <Topics place={place.slug} topics={forum.topics} chosen={topic} />
      {forum.threads.length === 0 ? (
        <Nothing topic={topic} mayPost={forum.mayPost} />
      ) : (
        <LiveProvider stream={forum.stream} since={forum.since}>
          <Announcer>
            <ThreadList key={`${topic} ${before}`} place={place.slug} forum={forum} />
          </Announcer>
        </LiveProvider>
      )}
      {(before !== null || forum.more) && (
        <p className="app-buttons">
          {before !== null && <Link to={links.forum(place.slug, { topic })}>Newest threads</Link>}{' '}
          {forum.more && last !== undefined && (
            <Link to={links.forum(place.slug, { topic, before: last })}>Older threads</Link>
          )}
        </p>
      )}
    </Page>
  );
}

const Nothing = ({ topic, mayPost }: { topic: string | null; mayPost: boolean }) => (
  <Empty>
    <p>
      {topic === null
        ? 'Nobody has started a thread yet. A thread is a talk about one thing: a question, some news, something that should change.'
        : 'No thread bears this topic.'}
    </p>
    {mayPost && topic === null && <p>Start the first: say what you see, or ask what you want to know.</p>}
  </Empty>
);
