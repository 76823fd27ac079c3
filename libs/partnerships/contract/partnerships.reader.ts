import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A body as other areas need it. `audience` is its members; `forumAudience` also lets in everyone of its forum. */
export interface PartnershipView {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'system' | 'place' | 'neighbourhood' | 'group' | 'alliance' | 'forum';
  readonly parentId: Id | null;
  readonly forumId: Id | null;
  readonly audience: Audience;
  readonly forumAudience: Audience | null;
}

const COLUMNS = `id, slug, name, kind, parent_id AS "parentId", forum_id AS "forumId", audience, 'partnership/' || forum_id AS "forumAudience"`;

/** That a body exists, and its name, is public. */
export const partnershipById = (queries: Queries, id: Id): Promise<PartnershipView | null> =>
  queries.row<PartnershipView>(`SELECT ${COLUMNS} FROM partnerships.partnership_view WHERE id = $1`, [id]);

export const partnershipBySlug = (queries: Queries, slug: string): Promise<PartnershipView | null> =>
  queries.row<PartnershipView>(`SELECT ${COLUMNS} FROM partnerships.partnership_view WHERE slug = $1`, [
    slug,
  ]);
