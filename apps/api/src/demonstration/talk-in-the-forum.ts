import type { Id } from '@folkmoot/kernel/id.js';
import { addPost } from '@folkmoot/forum/actions/add-post.js';
import { FORUM_POST } from '@folkmoot/forum/contract/forum-events.js';
import { startThread } from '@folkmoot/forum/actions/start-thread.js';
import { makeCommitmentOf } from '@folkmoot/commitments/actions/make-commitment-of.js';
import { BirthKinds } from '@folkmoot/commitments/contract/birth-kinds.js';
import { PEOPLE, PLACE } from './northmoor.js';
import { THREADS, type DemonstrationPost, type DemonstrationThread } from './northmoor-forum.js';
import type { Stage } from './stage.js';

/** What people said in the forum, in the order in which they said it. */
export async function talkInTheForum(stage: Stage): Promise<void> {
  const begun = new Map<DemonstrationThread, Id>();
  const postIds = new Map<DemonstrationPost, Id>();
  const said = THREADS.flatMap((thread) => thread.posts.map((post) => ({ thread, post }))).sort(
    (a, b) => b.post.ago - a.post.ago,
  );
  for (const { thread, post } of said) {
    stage.goTo(post.ago);
    const threadId = begun.get(thread);
    const { text } = post;
    const by = stage.person(post.by);
    if (threadId) postIds.set(post, (await stage.must(addPost, { threadId, text }, by)).id);
    else {
      const { title, topic } = thread;
      begun.set(
        thread,
        (await stage.must(startThread, { place: PLACE.forumSlug, title, topic, text }, by)).id,
      );
    }
  }
  for (const [post, id] of postIds) if (post.became) await promise(stage, post.became, id);
}

/** Promised in one’s own name, it counts at once; whose idea it was hears of it. */
async function promise(
  stage: Stage,
  { what, by, ago, due }: NonNullable<DemonstrationPost['became']>,
  post: Id,
): Promise<void> {
  stage.goTo(ago);
  const owner = stage.person(by);
  await stage.must(
    makeCommitmentOf(stage.app.get(BirthKinds)),
    {
      place: PLACE.slug,
      what,
      organisationId: owner.organisationId!,
      personId: owner.personId,
      role: PEOPLE.find(({ key }) => key === by)!.jobTitle,
      dueDate: stage.day(due),
      priorityId: stage.priorities[5]!,
      shownTo: 'public',
      born: { kind: FORUM_POST, id: post },
    },
    owner,
  );
}
