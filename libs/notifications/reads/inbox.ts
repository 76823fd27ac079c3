import { PUBLIC, personAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { NoticeRules, NoticeSubject } from '@folkmoot/platform/notices/notice-rules.js';

/** Of a mail that told of it: `lost` is one of which nobody knows whether it arrived, and which is not sent again. */
export type NoticeMail = 'none' | 'sent' | 'lost' | 'refused';

interface Line {
  readonly id: Id;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly at: Date;
  readonly read: boolean;
  readonly mail: NoticeMail;
}

export interface SeenNotice extends Omit<Line, 'subjectKind' | 'subjectId'> {
  readonly sentence: string;
  /** Null where its reader may not see it any more. */
  readonly subject: NoticeSubject | null;
}

/** With every organisation that a person speaks for: what one tells them, they are told. */
export async function audiencesOf(queries: Queries, personId: Id): Promise<Audience[]> {
  const held = await queries.rows<{ audience: Audience }>(
    'SELECT DISTINCT audience FROM audience.held WHERE person_id = $1',
    [personId],
  );
  return [PUBLIC, personAudience(personId), ...held.map((one) => one.audience)];
}

/** A line of `n`; the value `now` tells how long a mail has been on its way. */
const line = (now: string): string => `
  SELECT n.id, n.kind, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.at, n.read_at IS NOT NULL AS read,
         CASE m.state WHEN 'sent' THEN 'sent' WHEN 'failed' THEN 'refused'
                      WHEN 'sending' THEN CASE WHEN m.queued_at < ${now}::timestamptz - interval '10 minutes' THEN 'lost' ELSE 'sent' END ELSE 'none' END AS mail
    FROM notifications.notice n LEFT JOIN mail.message m ON m.id = n.message_id`;

/** Newest first, those older than `before`; one more than `first` says that there are others. */
export const linesOf = (
  queries: Queries,
  personId: Id,
  { first, before, now }: { readonly first: number; readonly before: Id | null; readonly now: Date },
): Promise<Line[]> =>
  queries.rows<Line>(
    `${line('$4')} WHERE n.person_id = $1
        AND ($3::uuid IS NULL OR (n.at, n.id) < (SELECT b.at, b.id FROM notifications.notice b WHERE b.id = $3 AND b.person_id = $1))
      ORDER BY n.at DESC, n.id DESC LIMIT $2`,
    [personId, first, before, now],
  );

export const lineById = (queries: Queries, personId: Id, id: Id, now: Date): Promise<Line[]> =>
  queries.rows<Line>(`${line('$3')} WHERE n.id = $2 AND n.person_id = $1`, [personId, id, now]);

const MOST_IN_A_DIGEST = 200;

/** For a digest: what came since, was not read, and was not mailed by itself. */
export const unreadSince = (
  queries: Queries,
  personId: Id,
  { kinds, since, now }: { readonly kinds: readonly string[]; readonly since: Date; readonly now: Date },
): Promise<Line[]> =>
  queries.rows<Line>(
    `${line('$4')} WHERE n.person_id = $1 AND n.kind = ANY($2::text[]) AND n.at >= $3 AND n.read_at IS NULL AND n.message_id IS NULL
      ORDER BY n.at DESC, n.id DESC LIMIT ${MOST_IN_A_DIGEST}`,
    [personId, kinds, since, now],
  );

/** Puts words to lines: one statement for each kind of subject among them. */
export async function inWords(
  queries: Queries,
  rules: NoticeRules,
  personId: Id,
  lines: readonly Line[],
): Promise<SeenNotice[]> {
  if (lines.length === 0) return [];
  const audiences = await audiencesOf(queries, personId);
  const kinds = [...new Set(lines.map((one) => one.subjectKind))];
  const subjects = new Map<string, NoticeSubject>();
  // One after the other: it may be a transaction's connection, which answers one question at a time.
  for (const kind of kinds) {
    const ids = lines.filter((one) => one.subjectKind === kind).map((one) => one.subjectId);
    const seen = (await rules.reader(kind)?.(queries, audiences, [...new Set(ids)])) ?? [];
    for (const subject of seen) subjects.set(`${kind} ${subject.id}`, subject);
  }
  return lines.flatMap(({ subjectKind, subjectId, ...line }) => {
    const kind = rules.kind(line.kind);
    return kind
      ? [{ ...line, sentence: kind.sentence, subject: subjects.get(`${subjectKind} ${subjectId}`) ?? null }]
      : [];
  });
}

const MOST_COUNTED = 100;

/** How many wait to be read; 100 stands for more. */
export const unreadCount = async (queries: Queries, personId: Id): Promise<number> =>
  (await queries.row<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT FROM notifications.notice WHERE person_id = $1 AND read_at IS NULL LIMIT ${MOST_COUNTED}) u`,
    [personId],
  ))!.n;

/** Where one of a person's notices leads; null where it is not theirs, or what it is about no longer for them. */
export async function pathOf(
  queries: Queries,
  rules: NoticeRules,
  personId: Id,
  id: Id,
): Promise<string | null> {
  const line = await queries.row<{ kind: string; subjectId: Id }>(
    'SELECT subject_kind AS kind, subject_id AS "subjectId" FROM notifications.notice WHERE id = $1 AND person_id = $2',
    [id, personId],
  );
  const reader = line && rules.reader(line.kind);
  if (!line || !reader) return null;
  const [subject] = await reader(queries, await audiencesOf(queries, personId), [line.subjectId]);
  return subject?.path ?? null;
}
