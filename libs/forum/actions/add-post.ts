import { isId, type Id } from '@folkmoot/kernel/id.js';
import { peopleNamed, type NameablePerson } from '@folkmoot/kernel/people-named.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayPost } from '../domain/forum-policy.js';
import { limitFaults, type Recent } from '../domain/limits.js';
import type { ForumNotice } from '../domain/notice.js';
import { fileFaults, type AskedFile, type BroughtFile } from '../domain/post-file.js';
import type { ForumReading, ForumThread } from '../domain/thread.js';
import { postFaults, tidyPost } from '../domain/words.js';
import { readingOf, readingSeries, seenThread, threadSeries } from '../storage/forum.store.js';
import { forumThreadTable } from '../storage/forum.tables.js';
import { nameableIn, waitingIn } from '../storage/notice.store.js';
import { broughtBy } from '../storage/post-file.store.js';
import { postsSeries, recentOf } from '../storage/recent.store.js';
import { noticesOf, settled } from './notices.js';
import { altsOf, attached } from './post-files.js';
import { nextPost, postRow, readUpTo, speakerOf } from './written-post.js';

export interface AddPostInput extends Requested {
  readonly threadId: Id;
  readonly text: string;
  /** What they brought for it before. */
  readonly files?: readonly AskedFile[];
}

interface Found {
  readonly thread: ForumThread;
  readonly recent: Recent;
  readonly reading: ForumReading | null;
  readonly nameable: readonly NameablePerson[];
  /** By which somebody named them in this thread. */
  readonly waiting: readonly ForumNotice[];
  readonly brought: readonly BroughtFile[];
}

/** Somebody says something in a thread. Whoever was named there and answers is no longer waited for. */
export const addPost = defineAction<AddPostInput, Found, { id: string }>({
  name: 'forum.add-post',

  async find({ threadId, text, files = [] }, { tx, scope }) {
    const { person } = scope;
    if (!person || !isId(threadId)) return null;
    const { personId } = person;
    const [, thread, recent, reading, waiting] = await Promise.all([
      lockSeries(tx, threadSeries(threadId), postsSeries(personId), readingSeries(threadId, personId)),
      seenThread(tx, scope, threadId),
      recentOf(tx, person),
      readingOf(tx, threadId, personId),
      waitingIn(tx, threadId, personId),
    ]);
    if (!thread || !mayPost(scope, thread.audience)) return null;
    const nameable = await nameableIn(tx, thread.audience, text);
    const brought = await broughtBy(tx, personId, thread.partnershipId, files);
    return { thread, recent: recent.posts, reading, nameable, waiting, brought };
  },

  may: (scope, { thread }) => mayPost(scope, thread.audience),

  decide({ thread, recent, reading, nameable, waiting, brought }, input, { now, newId, scope }) {
    const text = tidyPost(input.text);
    const named = peopleNamed(text, [], nameable, 'forum/not-here');
    const asked = input.files ?? [];
    const alts = altsOf(asked);
    const faults = [...postFaults(text), ...named.faults, ...fileFaults(asked, brought, alts)];
    if (faults.length === 0) faults.push(...limitFaults('posts', recent, now));
    if (faults.length > 0) return refused(refusal(...faults));
    const by = speakerOf(scope);
    const post = nextPost(thread, thread.posts + 1, text, by, { now, newId }, brought.length);
    const notices = noticesOf('named', post, named.people, { now, newId, by: by.personId });
    return done({
      rows: [
        postRow(post),
        ...attached(post, brought, alts),
        ...notices.rows,
        ...settled(waiting, now),
        update(forumThreadTable, thread, {
          posts: post.number,
          lastBy: by.personId,
          lastFor: by.organisationId,
          lastAt: now,
        }),
        ...readUpTo(reading, { threadId: thread.id, personId: by.personId, seq: post.number }, newId),
      ],
      events: [
        forumPostEvent('forum.posted', post, { thread: thread.number, post: post.number }),
        ...notices.events,
      ],
      result: { id: post.id },
    });
  },
});
