import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Poll, Vote } from '../domain/polls/poll.js';

const POLL = `id, version, thread_id AS "threadId", partnership_id AS "partnershipId", audience, kind, question, options,
  counted_by AS "countedBy", quorum, last_day AS "lastDay", hidden, asked_by AS "askedBy", asked_for AS "askedFor", asked_at AS "askedAt",
  ended_at AS "endedAt", result, outcome, outcome_by AS "outcomeBy", outcome_at AS "outcomeAt"`;

const VOTE = `id, version, poll_id AS "pollId", voice, person_id AS "personId", organisation_id AS "organisationId", choice, reason,
  voted_at AS "votedAt"`;

/** Locked for this transaction: a voice and the end of a poll never pass each other. `scope` null is the job, which sees every poll. */
export async function lockedPoll(tx: Queries, scope: Scope | null, id: Id): Promise<Poll | null> {
  if (!isId(id)) return null;
  await lockSeries(tx, `forum/poll/${id}`);
  return tx.row<Poll>(
    `SELECT ${POLL} FROM forum.poll WHERE id = $1 AND ($2::text[] IS NULL OR audience = ANY($2::text[]))`,
    [id, scope?.audiences ?? null],
  );
}

export const voteOf = (tx: Queries, pollId: Id, voice: Id): Promise<Vote | null> =>
  tx.row<Vote>(`SELECT ${VOTE} FROM forum.vote WHERE poll_id = $1 AND voice = $2`, [pollId, voice]);

/** No poll has more: who takes part is in one place. */
const MOST_VOTES = 20_000;

export const choicesOf = (tx: Queries, pollId: Id): Promise<{ choice: string }[]> =>
  tx.rows<{ choice: string }>(
    `SELECT choice FROM forum.vote WHERE poll_id = $1 ORDER BY id LIMIT ${MOST_VOTES}`,
    [pollId],
  );

export const pollsInThread = async (tx: Queries, threadId: Id): Promise<number> =>
  (await tx.row<{ n: number }>('SELECT count(*)::int AS n FROM forum.poll WHERE thread_id = $1', [threadId]))!
    .n;
