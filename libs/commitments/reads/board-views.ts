import type { Id } from '@folkmoot/kernel/id.js';
import { MOST_VIEWS, type BoardView } from '../domain/board-view.js';

/** A saved view as the board offers it. */
export interface SavedViewRow extends BoardView {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  /** The reader’s own, seen by nobody else; the others are the place’s. */
  readonly own: boolean;
}

/** The views of `body` that the reader has, as one JSON array; `$1` is their audiences. */
export const SAVED_VIEWS = `
  SELECT json_agg(v) FROM (
    SELECT w.id, w.version, w.name, w.person_id IS NOT NULL AS own, w."by", w.sort, w.standing, w.flag,
           w.organisation_id AS "organisationId", w.priority, w.mine, w.changed, w.escalated
      FROM commitments.board_view w WHERE w.partnership_id = body.id AND w.removed_at IS NULL AND w.audience = ANY($1::text[])
     ORDER BY w.person_id IS NOT NULL, lower(w.name), w.id LIMIT ${2 * MOST_VIEWS}) v`;
