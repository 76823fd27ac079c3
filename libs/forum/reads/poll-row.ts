import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { countPoll } from '../domain/polls/count-poll.js';
import type { Poll, PollResult } from '../domain/polls/poll.js';

export interface ReasonGiven {
  readonly choice: string;
  readonly text: string;
  readonly personName: string;
  readonly organisationName: string;
}

/** A poll as everybody in its audience sees it. */
export interface PollRow extends Pick<
  Poll,
  | 'id'
  | 'version'
  | 'kind'
  | 'question'
  | 'options'
  | 'countedBy'
  | 'quorum'
  | 'hidden'
  | 'askedAt'
  | 'endedAt'
  | 'outcome'
  | 'outcomeAt'
> {
  readonly threadId: Id;
  readonly lastDay: LocalDate;
  readonly audience: string;
  readonly askedBy: Id;
  readonly askedName: string;
  readonly askedOrganisation: string;
  readonly outcomeName: string | null;
  readonly taken: number;
  /** Null while it is hidden. */
  readonly result: PollResult | null;
  readonly reasons: readonly ReasonGiven[];
}

type Line = Omit<PollRow, 'result' | 'taken'> & {
  readonly counted: PollResult | null;
  readonly choices: Readonly<Record<string, number>> | null;
};

const MOST_REASONS = 200;

/** What of a poll is told to all alike; `p` are polls, `$1` the reader's audiences. While it is hidden, nothing of any voice leaves the database. */
const ROWS = `
  SELECT p.id, p.version, p.thread_id AS "threadId", p.audience, p.kind, p.question, p.options, p.counted_by AS "countedBy", p.quorum,
         p.last_day AS "lastDay", p.hidden, p.asked_by AS "askedBy", a.name AS "askedName", ao.name AS "askedOrganisation",
         p.asked_at AS "askedAt", p.ended_at AS "endedAt", p.result AS counted, p.outcome, p.outcome_at AS "outcomeAt", ob.name AS "outcomeName",
         votes.choices, coalesce(reasons.all_of_them, '[]') AS reasons
    FROM forum.poll p
    JOIN access.person_view a ON a.id = p.asked_by
    JOIN partnerships.organisation_view ao ON ao.id = p.asked_for
    LEFT JOIN access.person_view ob ON ob.id = p.outcome_by
    LEFT JOIN LATERAL (
      SELECT json_object_agg(g.choice, g.n) AS choices
        FROM (SELECT CASE WHEN p.hidden AND p.ended_at IS NULL THEN '' ELSE v.choice END AS choice, count(*)::int AS n
                FROM forum.vote v WHERE v.poll_id = p.id GROUP BY 1) g) votes ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('choice', r.choice, 'text', r.reason, 'personName', r.name, 'organisationName', r.organisation)) AS all_of_them
        FROM (SELECT v.choice, v.reason, w.name, o.name AS organisation FROM forum.vote v
                JOIN access.person_view w ON w.id = v.person_id JOIN partnerships.organisation_view o ON o.id = v.organisation_id
               WHERE v.poll_id = p.id AND v.reason <> '' AND NOT (p.hidden AND p.ended_at IS NULL)
               ORDER BY v.choice <> 'object', v.voted_at, v.id LIMIT ${MOST_REASONS}) r) reasons ON true
   WHERE p.audience = ANY($1::text[])`;

export const pollById = async (queries: Queries, scope: Scope, id: Id): Promise<PollRow | null> => {
  const line = await queries.row<Line>(`${ROWS} AND p.id = $2`, [scope.audiences, id]);
  return line && shown(line);
};

const MOST_POLLS = 50;

/** The polls of a thread, those still open first. */
export const pollsOf = async (queries: Queries, scope: Scope, threadId: Id): Promise<PollRow[]> =>
  (
    await queries.rows<Line>(
      `${ROWS} AND p.thread_id = $2 ORDER BY p.ended_at IS NOT NULL, p.asked_at DESC, p.id LIMIT ${MOST_POLLS}`,
      [scope.audiences, threadId],
    )
  ).map(shown);

function shown({ counted, choices, ...row }: Line): PollRow {
  const voices = Object.entries(choices ?? {});
  const taken = counted?.taken ?? voices.reduce((sum, [, n]) => sum + n, 0);
  if (counted) return { ...row, taken, result: counted };
  if (row.hidden) return { ...row, taken, result: null };
  const votes = voices.flatMap(([choice, n]) => Array.from({ length: n }, () => ({ choice })));
  return { ...row, taken, result: countPoll(row, votes) };
}

export interface OwnSay {
  readonly pollId: Id;
  readonly choice: string;
  readonly reason: string;
  readonly personName: string;
}

/** What the reader's voice says in polls: their own, or that of the organisation they speak for. */
export const ownSays = (queries: Queries, scope: Scope, pollIds: readonly Id[]): Promise<OwnSay[]> =>
  queries.rows<OwnSay>(
    `SELECT v.poll_id AS "pollId", v.choice, v.reason, w.name AS "personName"
       FROM forum.vote v JOIN forum.poll p ON p.id = v.poll_id JOIN access.person_view w ON w.id = v.person_id
      WHERE v.poll_id = ANY($1::uuid[]) AND p.audience = ANY($2::text[])
        AND v.voice = CASE p.counted_by WHEN 'person' THEN $3::uuid ELSE $4::uuid END LIMIT ${MOST_POLLS}`,
    [pollIds, scope.audiences, scope.person?.personId ?? null, scope.person?.organisationId ?? null],
  );

/** An organisation for which the reader may answer a poll that counts organisations, and what its voice says. */
export interface PollVoice {
  readonly pollId: Id;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly choice: string | null;
  /** Who gave it. */
  readonly personName: string | null;
}

export const voicesFor = (queries: Queries, scope: Scope, pollIds: readonly Id[]): Promise<PollVoice[]> =>
  queries.rows<PollVoice>(
    `SELECT p.id AS "pollId", o.id AS "organisationId", o.name AS "organisationName", v.choice, w.name AS "personName"
       FROM forum.poll p
       JOIN partnerships.organisation_view o ON o.id IN (
         SELECT g.organisation_id FROM audience."grant" g
          WHERE g.person_id = $3 AND g.audience = p.audience AND g.withdrawn_at IS NULL AND g.role <> 'observer')
       LEFT JOIN forum.vote v ON v.poll_id = p.id AND v.voice = o.id
       LEFT JOIN access.person_view w ON w.id = v.person_id
      WHERE p.id = ANY($1::uuid[]) AND p.audience = ANY($2::text[]) AND p.counted_by = 'organisation'
      ORDER BY o.name, o.id LIMIT 500`,
    [pollIds, scope.audiences, scope.person?.personId ?? null],
  );
