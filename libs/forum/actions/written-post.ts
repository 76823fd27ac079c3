import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { ForumPost } from '../domain/post.js';
import type { ForumReading, ForumThread } from '../domain/thread.js';
import { forumPostTable, forumReadingTable } from '../storage/forum.tables.js';

interface At {
  readonly now: Date;
  newId(): Id;
}

/** Policies have made sure that a person acts, for an organisation. */
export function speakerOf(scope: Scope): { personId: Id; organisationId: Id } {
  const person = scope.person;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody through who speaks for no organisation.');
  return { personId: person.personId, organisationId: person.organisationId };
}

/** The next post of a thread; `text` is tidied. */
export const nextPost = (
  thread: Pick<ForumThread, 'id' | 'partnershipId' | 'audience'>,
  number: number,
  text: string,
  by: { personId: Id; organisationId: Id },
  { now, newId }: At,
  files = 0,
): ForumPost => ({
  id: newId(),
  version: 1,
  threadId: thread.id,
  partnershipId: thread.partnershipId,
  number,
  audience: thread.audience,
  text,
  writtenBy: by.personId,
  writtenFor: by.organisationId,
  writtenAt: now,
  editedAt: null,
  earlier: [],
  withdrawnAt: null,
  takenDownAt: null,
  takenDownBy: null,
  takenDownBecause: null,
  files,
});

export const postRow = (post: ForumPost): RowChange => insert(forumPostTable, post);

/** The row that says how far somebody has read; nothing where they had read as far. */
export function readUpTo(
  before: ForumReading | null,
  { threadId, personId, seq }: Pick<ForumReading, 'threadId' | 'personId' | 'seq'>,
  newId: () => Id,
): RowChange[] {
  if (!before) return [insert(forumReadingTable, { id: newId(), version: 1, threadId, personId, seq })];
  return before.seq >= seq ? [] : [update(forumReadingTable, before, { seq })];
}
