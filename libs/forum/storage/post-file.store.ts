import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Scope } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import { foundPost, type FoundPost } from './post.store.js';
import type { AskedFile, BroughtFile, BroughtLately } from '../domain/post-file.js';

const DAY_MS = 86_400_000;
const MOST_NAMED = 50;

const BROUGHT = `SELECT a.id, a.version, a.partnership_id AS "partnershipId", a.post_id AS "postId", a.place, a.alt, a.person_id AS "personId",
    a.organisation_id AS "organisationId", a.at, f.version AS "fileVersion", f.name, f.media_type AS "mediaType", f.size
  FROM forum.post_file a JOIN files.file f ON f.id = a.id AND f.withdrawn_at IS NULL`;

/** Of those asked for, the ones that this person brought to this body and has not posted, in the order asked. */
export async function broughtBy(
  tx: Queries,
  personId: Id,
  bodyId: Id,
  asked: readonly AskedFile[],
): Promise<BroughtFile[]> {
  const ids = [...new Set(asked.map((one) => one.id))].filter(isId).slice(0, MOST_NAMED);
  if (ids.length === 0) return [];
  const found = await tx.rows<BroughtFile>(
    `${BROUGHT} WHERE a.id = ANY($1::uuid[]) AND a.person_id = $2 AND a.partnership_id = $3 AND a.post_id IS NULL`,
    [ids, personId, bodyId],
  );
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

export interface FoundPostWithFiles extends FoundPost {
  readonly files: readonly BroughtFile[];
}

/** A post that ends takes its files with it. */
export async function foundPostWithFiles(
  tx: Queries,
  scope: Scope,
  id: Id,
): Promise<FoundPostWithFiles | null> {
  const found = await foundPost(tx, scope, id);
  return found && { ...found, files: found.post.files > 0 ? await filesOfPost(tx, found.post.id) : [] };
}

export const filesOfPost = (queries: Queries, postId: Id): Promise<BroughtFile[]> =>
  queries.rows<BroughtFile>(`${BROUGHT} WHERE a.post_id = $1 ORDER BY a.place`, [postId]);

/** The stored files that somebody brought and never posted; all, or those of an earlier day than `before`. */
export const neverPosted = (
  queries: Queries,
  personId: Id,
  before: Date | null = null,
): Promise<Pick<StoredFile, 'id' | 'version'>[]> =>
  queries.rows(
    `SELECT f.id, f.version FROM forum.post_file a JOIN files.file f ON f.id = a.id AND f.withdrawn_at IS NULL
      WHERE a.person_id = $1 AND a.post_id IS NULL AND a.at < coalesce($2::timestamptz, 'infinity')`,
    [personId, before],
  );

/** One person's files come one after another, so that none slips past the limit. */
export async function broughtLately(
  tx: Queries,
  { personId, organisationId }: PersonReader,
  now: Date,
): Promise<{ person: BroughtLately; organisation: BroughtLately }> {
  await lockSeries(tx, `forum/files-of/${personId}`);
  const since = new Date(now.getTime() - DAY_MS);
  const [person, organisation] = [
    await tx.row<BroughtLately>(lately('person_id'), [personId, since]),
    await tx.row<BroughtLately>(lately('organisation_id'), [organisationId, since]),
  ];
  return { person: person!, organisation: organisation! };
}

const lately = (by: 'person_id' | 'organisation_id'): string =>
  `SELECT count(*)::int AS files, coalesce(sum(f.size), 0)::float8 AS bytes
     FROM forum.post_file a JOIN files.file f ON f.id = a.id WHERE a.${by} = $1 AND a.at > $2`;
