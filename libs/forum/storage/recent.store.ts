import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { LIMITS, type Recent } from '../domain/limits.js';

const nth = (table: string, by: string, at: string, most: number, value: string): string =>
  `(SELECT ${at} FROM forum.${table} WHERE ${by} = ${value} ORDER BY ${at} DESC OFFSET ${most - 1} LIMIT 1)`;

const { posts, threads } = LIMITS;
const RECENT = `SELECT ${nth('post', 'written_by', 'written_at', posts.person.most, '$1')} AS "postsByPerson",
  ${nth('post', 'written_for', 'written_at', posts.organisation.most, '$2')} AS "postsByOrganisation",
  ${nth('thread', 'started_by', 'started_at', threads.person.most, '$1')} AS "threadsByPerson",
  ${nth('thread', 'started_for', 'started_at', threads.organisation.most, '$2')} AS "threadsByOrganisation"`;

interface Row {
  readonly postsByPerson: Date | null;
  readonly postsByOrganisation: Date | null;
  readonly threadsByPerson: Date | null;
  readonly threadsByOrganisation: Date | null;
}

/** One person's posts come one after another, so that none slips past the limit. */
export const postsSeries = (personId: Id): string => `forum/posts-of/${personId}`;

/** How much somebody and their organisation sent lately, locked. */
export async function lockedRecent(
  tx: Queries,
  person: PersonReader,
): Promise<{ posts: Recent; threads: Recent }> {
  const [, recent] = await Promise.all([lockSeries(tx, postsSeries(person.personId)), recentOf(tx, person)]);
  return recent;
}

/** How much somebody and their organisation sent lately. Lock it before you let them send more. */
export async function recentOf(
  tx: Queries,
  { personId, organisationId }: PersonReader,
): Promise<{ posts: Recent; threads: Recent }> {
  const row = await tx.row<Row>(RECENT, [personId, organisationId]);
  return {
    posts: { byPerson: row?.postsByPerson ?? null, byOrganisation: row?.postsByOrganisation ?? null },
    threads: { byPerson: row?.threadsByPerson ?? null, byOrganisation: row?.threadsByOrganisation ?? null },
  };
}
