import { peopleNamed, type NameablePerson } from '@folkmoot/kernel/people-named.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayPost } from '../domain/forum-policy.js';
import { limitFaults, type Recent } from '../domain/limits.js';
import { fileFaults, type AskedFile, type BroughtFile } from '../domain/post-file.js';
import type { ForumThread } from '../domain/thread.js';
import { postFaults, tidyLine, tidyPost, titleFaults, topicFaults } from '../domain/words.js';
import { bodyTalking, numberedNext, type Talking } from '../storage/forum.store.js';
import { forumThreadTable } from '../storage/forum.tables.js';
import { nameableIn } from '../storage/notice.store.js';
import { broughtBy } from '../storage/post-file.store.js';
import { lockedRecent } from '../storage/recent.store.js';
import { noticesOf } from './notices.js';
import { altsOf, attached } from './post-files.js';
import { nextPost, postRow, readUpTo, speakerOf } from './written-post.js';

export interface StartThreadInput extends Requested {
  /** The place's or group's part of the address. */
  readonly place: string;
  readonly topic: string;
  readonly title: string;
  readonly text: string;
  /** What they brought for it before. */
  readonly files?: readonly AskedFile[];
}

interface Found {
  readonly body: Talking;
  readonly next: { readonly number: number; readonly topic: string };
  readonly recent: { readonly posts: Recent; readonly threads: Recent };
  readonly nameable: readonly NameablePerson[];
  readonly brought: readonly BroughtFile[];
}

/** A new thread with its first post. */
export const startThread = defineAction<StartThreadInput, Found, { id: string; postId: string }>({
  name: 'forum.start-thread',

  async find({ place, topic, text, files = [] }, { tx, scope }) {
    const body = await bodyTalking(tx, scope, place);
    if (!body || !scope.person || !mayPost(scope, body.audience)) return null; // before the lock: nobody else waits for a stranger
    const next = await numberedNext(tx, body.id, tidyLine(topic));
    const nameable = await nameableIn(tx, body.audience, text);
    const brought = await broughtBy(tx, scope.person.personId, body.id, files);
    return { body, next, recent: await lockedRecent(tx, scope.person), nameable, brought };
  },

  may: (scope, { body }) => mayPost(scope, body.audience),

  decide({ body, next, recent, nameable, brought }, input, { now, newId, scope }) {
    const [title, text] = [tidyLine(input.title), tidyPost(input.text)];
    const named = peopleNamed(text, [], nameable, 'forum/not-here');
    const asked = input.files ?? [];
    const alts = altsOf(asked);
    const faults = [
      ...titleFaults(title),
      ...topicFaults(next.topic),
      ...postFaults(text),
      ...named.faults,
      ...fileFaults(asked, brought, alts),
    ];
    if (faults.length === 0)
      faults.push(...limitFaults('threads', recent.threads, now), ...limitFaults('posts', recent.posts, now));
    if (faults.length > 0) return refused(refusal(...faults));
    const by = speakerOf(scope);
    const thread: ForumThread = {
      id: newId(),
      version: 1,
      partnershipId: body.id,
      number: next.number,
      audience: body.audience,
      topic: next.topic,
      title,
      posts: 1,
      startedBy: by.personId,
      startedFor: by.organisationId,
      startedAt: now,
      lastBy: by.personId,
      lastFor: by.organisationId,
      lastAt: now,
    };
    const post = nextPost(thread, 1, text, by, { now, newId }, brought.length);
    const notices = noticesOf('named', post, named.people, { now, newId, by: by.personId });
    return done({
      rows: [
        insert(forumThreadTable, thread),
        postRow(post),
        ...attached(post, brought, alts),
        ...notices.rows,
        ...readUpTo(null, { threadId: thread.id, personId: by.personId, seq: 1 }, newId),
      ],
      events: [
        forumPostEvent('forum.thread-started', post, { thread: thread.number, post: 1 }),
        ...notices.events,
      ],
      result: { id: thread.id, postId: post.id },
    });
  },
});
