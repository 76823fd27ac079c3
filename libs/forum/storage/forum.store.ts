import type { Audience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ForumReading, ForumThread } from '../domain/thread.js';

/** The body that talks under a place's address: the place's forum, or the group itself. */
export interface Talking {
  readonly id: Id;
  readonly audience: Audience;
}

export const bodyTalking = (queries: Queries, scope: Scope, slug: string): Promise<Talking | null> =>
  queries.row<Talking>(
    `SELECT b.id, b.audience FROM partnerships.partnership_view p JOIN partnerships.partnership_view b ON b.id = coalesce(p.forum_id, p.id)
      WHERE p.slug = $2 AND b.audience = ANY($1::text[])`,
    [scope.audiences, slug],
  );

/** Waits until nobody else begins a thread in this body, so that numbers have no gaps; then the next one, and the topic as it is written there already. */
export async function numberedNext(
  tx: Queries,
  bodyId: Id,
  topic: string,
): Promise<{ number: number; topic: string }> {
  await lockSeries(tx, `forum/${bodyId}`);
  const row = await tx.row<{ next: number; topic: string | null }>(
    `SELECT coalesce(max(number), 0) + 1 AS next,
            (SELECT t.topic FROM forum.thread t WHERE t.partnership_id = $1 AND lower(t.topic) = lower($2) ORDER BY t.number LIMIT 1) AS topic
       FROM forum.thread WHERE partnership_id = $1`,
    [bodyId, topic],
  );
  return { number: row?.next ?? 1, topic: row?.topic ?? topic };
}

const THREAD = `id, version, partnership_id AS "partnershipId", number, audience, topic, title, posts, started_by AS "startedBy",
  started_for AS "startedFor", started_at AS "startedAt", last_by AS "lastBy", last_for AS "lastFor", last_at AS "lastAt"`;

const ONE = `SELECT ${THREAD} FROM forum.thread WHERE id = $1 AND audience = ANY($2::text[])`;

export async function seenThread(queries: Queries, scope: Scope, id: Id): Promise<ForumThread | null> {
  return isId(id) ? queries.row<ForumThread>(ONE, [id, scope.audiences]) : null;
}

export const threadSeries = (id: Id): string => `forum/thread/${id}`;
export const readingSeries = (threadId: Id, personId: Id): string => `forum/reading/${threadId}/${personId}`;

/** Locked for this transaction: posts of one thread come one after another, and none is refused because another came. */
export async function lockedThread(tx: Queries, scope: Scope, id: Id): Promise<ForumThread | null> {
  if (!isId(id)) return null;
  const [, thread] = await Promise.all([lockSeries(tx, threadSeries(id)), seenThread(tx, scope, id)]);
  return thread;
}

/** How far somebody has read, locked: they may read on another screen while they post on this one. */
export async function lockedReading(tx: Queries, threadId: Id, personId: Id): Promise<ForumReading | null> {
  const [, reading] = await Promise.all([
    lockSeries(tx, readingSeries(threadId, personId)),
    readingOf(tx, threadId, personId),
  ]);
  return reading;
}

/** How far somebody has read; lock it before you change it. */
export const readingOf = (tx: Queries, threadId: Id, personId: Id): Promise<ForumReading | null> =>
  tx.row<ForumReading>(
    `SELECT id, version, thread_id AS "threadId", person_id AS "personId", seq FROM forum.reading WHERE thread_id = $1 AND person_id = $2`,
    [threadId, personId],
  );
