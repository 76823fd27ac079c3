import type { Reader } from '@folkmoot/kernel/reader.js';
import { addPost } from '@folkmoot/forum/actions/add-post.js';
import { startThread } from '@folkmoot/forum/actions/start-thread.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { must } from './partnerships.js';
import { workOf, type WorkItem } from './work.js';

/** A thread on transport with what each of them said, in turn; the first started it. */
export async function talkedIn(
  app: TestApp,
  place: string,
  [first, ...others]: readonly (readonly [Reader, string])[],
): Promise<{ threadId: string; postIds: string[] }> {
  const [starter, text] = first!;
  const about = { place, topic: 'Transport', title: 'The last bus home' };
  const { id: threadId, postId } = await must(app, startThread, { ...about, text }, starter);
  const postIds = [postId];
  for (const [who, words] of others)
    postIds.push((await must(app, addPost, { threadId, text: words }, who)).id);
  return { threadId, postIds };
}

const FAULTS = '__typename ... on Refusal { faults { code path message } }';
const POST = `... on ForumPost { id version threadId number text writerName organisationName confirmed editedAt withdrawn takenDownBecause files { id name alt state }
    thread { id version number topic title posts lastName } }`;
/** What is asked of the answer, where it is not a post. */
const OTHERS: Readonly<Record<string, string>> = {
  markForumThreadRead: '... on ForumThread { id }',
  settleForumNotice: '... on ForumNotice { id }',
  haveSay: '... on ForumPoll { id }',
  addForumFile: '... on ForumFile { id name mediaType size width height state }',
};

export type Said = {
  __typename: string;
  faults?: { code: string; path: string; message: string }[];
} & Record<string, any>;

/** Runs one of the forum's mutations as somebody; the name of its input follows from its own. */
export async function saying(
  app: TestApp,
  name: string,
  input: Record<string, unknown>,
  reader: Reader,
): Promise<Said> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${FAULTS} ${OTHERS[name] ?? POST} } }`;
  return (await app.ask(text, { input: { requestId: requestId(), ...input } }, reader))[name] as Said;
}

export const codesOf = (said: Said): string[] => said.faults?.map((one) => one.code) ?? [said.__typename];

/** The list of threads as somebody finds it; null for those outside. */
export const listed = async (
  app: TestApp,
  place: string,
  reader: Reader,
  more: Record<string, unknown> = {},
) =>
  (
    await app.ask(
      `query ($place: String!, $topic: String, $before: Int) { forum(place: $place, topic: $topic, before: $before) {
        bodyKind stream since mayPost more topics { topic threads } hats { id name }
        threads { read thread { id version number title topic posts lastName lastOrganisation question { ownerName overdue answer } } } } }`,
      { place, ...more },
      reader,
    )
  ).forum;

/** A page of a thread as somebody finds it. */
export const threadSeen = async (
  app: TestApp,
  place: string,
  number: number,
  reader: Reader,
  page: number | null = null,
) =>
  (
    await app.ask(
      `query ($place: String!, $number: Int!, $page: Int) { forumThreadPage(place: $place, number: $number, page: $page) {
        stream since mayPost read page pages hats { name } thread { id number title posts }
        posts { id version number text writerName organisationName confirmed withdrawn takenDownBecause editedAt files { id name alt state }
          links { address path kind thing { kind id version label title standing note due ended } } } } }`,
      { place, number, page },
      reader,
    )
  ).forumThreadPage;

/** One post alone, with what it said before. */
export const postAlone = async (app: TestApp, place: string, thread: number, post: number, reader: Reader) =>
  (
    await app.ask(
      `query ($place: String!, $thread: Int!, $post: Int!) { forumPostPage(place: $place, thread: $thread, post: $post) {
        post { id version text withdrawn takenDownBecause } earlier { text } abilities { edit withdraw takeDown } } }`,
      { place, thread, post },
      reader,
    )
  ).forumPostPage;

/** What waits for somebody in forums. */
export const noticesOf = (app: TestApp, reader: Reader): Promise<WorkItem[]> =>
  workOf(app, reader, 'named-in-forum', 'post-taken-down');
