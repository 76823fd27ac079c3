import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { PostFileRow } from './post-row.js';

const MOST = 50;

/** What the reader brought to the body under an address and has not posted, the newest last. */
export const broughtFiles = (queries: Queries, scope: Scope, place: string): Promise<PostFileRow[]> =>
  queries.rows<PostFileRow>(
    `SELECT f.id, f.name, f.media_type AS "mediaType", f.size, f.width, f.height, a.alt, f.scan
       FROM partnerships.partnership_view p JOIN partnerships.partnership_view b ON b.id = coalesce(p.forum_id, p.id)
       JOIN forum.post_file a ON a.partnership_id = b.id AND a.person_id = $3 AND a.post_id IS NULL
       JOIN files.file f ON f.id = a.id AND f.withdrawn_at IS NULL
      WHERE p.slug = $2 AND b.audience = ANY($1::text[]) ORDER BY a.at, f.id LIMIT ${MOST}`,
    [scope.audiences, place, scope.person?.personId ?? null],
  );
