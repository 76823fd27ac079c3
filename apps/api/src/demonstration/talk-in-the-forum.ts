import type { Id } from '@folkmoot/kernel/id.js';
import { addPost } from '@folkmoot/forum/actions/add-post.js';
import { startThread } from '@folkmoot/forum/actions/start-thread.js';
import { PLACE } from './northmoor.js';
import { THREADS, type DemonstrationThread } from './northmoor-forum.js';
import type { Stage } from './stage.js';

/** What people said in the forum, in the order in which they said it. */
export async function talkInTheForum(stage: Stage): Promise<void> {
  const begun = new Map<DemonstrationThread, Id>();
  const said = THREADS.flatMap((thread) => thread.posts.map((post) => ({ thread, post }))).sort(
    (a, b) => b.post.ago - a.post.ago,
  );
  for (const { thread, post } of said) {
    stage.goTo(post.ago);
    const threadId = begun.get(thread);
    const { text } = post;
    const by = stage.person(post.by);
    if (threadId) await stage.must(addPost, { threadId, text }, by);
    else {
      const { title, topic } = thread;
      begun.set(
        thread,
        (await stage.must(startThread, { place: PLACE.forumSlug, title, topic, text }, by)).id,
      );
    }
  }
}
