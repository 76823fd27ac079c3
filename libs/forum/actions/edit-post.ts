import type { Id } from '@folkmoot/kernel/id.js';
import { peopleNamed } from '@folkmoot/kernel/people-named.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayChangePost } from '../domain/forum-policy.js';
import { isGone, MOST_CHANGES } from '../domain/post.js';
import { postFaults, tidyPost } from '../domain/words.js';
import { forumPostTable } from '../storage/forum.tables.js';
import { foundPost, namingOf, type FoundPost, type Naming } from '../storage/post.store.js';
import { noticesOf } from './notices.js';
import type { UponPost } from './upon-post.js';

interface Input extends UponPost {
  readonly text: string;
}

interface Found extends FoundPost {
  readonly naming: Naming;
}

/** Its author says it otherwise. What it said before stays to be read: nobody's answer hangs in the air. */
export const editPost = defineAction<Input, Found, { id: Id }>({
  name: 'forum.edit-post',

  async find({ postId, text }, { tx, scope }) {
    const found = await foundPost(tx, scope, postId);
    return found && { ...found, naming: await namingOf(tx, found.post, text) };
  },

  may: (scope, { post }) => mayChangePost(scope, post) && !isGone(post),

  decide({ post, threadNumber, naming }, input, { now, newId }) {
    const text = tidyPost(input.text);
    const people = peopleNamed(text, [], naming.nameable, 'forum/not-here');
    const faults = [...postFaults(text), ...people.faults];
    if (faults.length === 0 && text === post.text)
      faults.push(fault('forum/unchanged', 'text', 'This is what the post says already.'));
    if (post.earlier.length >= MOST_CHANGES)
      faults.push(
        fault(
          'forum/changed-often',
          'text',
          `This post was changed ${MOST_CHANGES} times, which is the most. Write a new one.`,
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const earlier = [...post.earlier, { text: post.text, until: now.toISOString() }];
    const newly = people.people.filter((one) => !naming.named.has(one));
    const notices = noticesOf('named', post, newly, { now, newId, by: post.writtenBy });
    return done({
      rows: [
        update(forumPostTable, { id: post.id, version: input.version }, { text, editedAt: now, earlier }),
        ...notices.rows,
      ],
      events: [
        forumPostEvent('forum.post-edited', post, { thread: threadNumber, post: post.number }),
        ...notices.events,
      ],
      result: { id: post.id },
    });
  },
});
