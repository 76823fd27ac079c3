import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { COMMITMENT } from '../contract/commitment-events.js';

export interface MentioningSection {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly place: string;
}

/** The sections that name a commitment and that this reader may read, in the order of their numbers. */
export const sectionsMentioning = (
  queries: Queries,
  scope: Scope,
  commitment: string,
): Promise<MentioningSection[]> =>
  queries.rows<MentioningSection>(
    `SELECT v.section_id AS id, v.number, v.slug, v.title, v.place FROM plans.section_mention_view v
      WHERE v.kind = '${COMMITMENT}' AND v.subject_id = $1 AND v.audience = ANY($2::text[]) ORDER BY v.place, v.number LIMIT 50`,
    [commitment, scope.audiences],
  );
