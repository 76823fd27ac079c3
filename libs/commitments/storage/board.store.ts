import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  partnershipById,
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { BoardMark } from '../domain/board-mark.js';
import type { SavedView } from '../domain/board-view.js';

/** Whose board it is, with the reader’s mark on it, locked until the transaction ends. */
export async function lockedMark(
  tx: Queries,
  slug: string,
  personId: Id,
): Promise<{ place: PartnershipView; mark: BoardMark | null } | null> {
  const place = await partnershipBySlug(tx, slug);
  if (!place) return null;
  const [, mark] = await Promise.all([
    lockSeries(tx, `board-mark/${place.id}/${personId}`),
    tx.row<BoardMark>(
      `SELECT id, version, partnership_id AS "partnershipId", person_id AS "personId", seq::float8 AS seq, marked_at AS "markedAt"
         FROM commitments.board_mark WHERE partnership_id = $1 AND person_id = $2`,
      [place.id, personId],
    ),
  ]);
  return { place, mark };
}

/** Names of the views that one audience has of a place’s board; no other is saved there until the transaction ends. */
export async function lockedViewNames(tx: Queries, partnershipId: Id, audience: string): Promise<string[]> {
  const [, rows] = await Promise.all([
    lockSeries(tx, `board-views/${partnershipId}/${audience}`),
    tx.rows<{ name: string }>(
      'SELECT name FROM commitments.board_view WHERE partnership_id = $1 AND audience = $2 AND removed_at IS NULL LIMIT 100',
      [partnershipId, audience],
    ),
  ]);
  return rows.map((one) => one.name);
}

export type FoundView = Pick<SavedView, 'id' | 'version' | 'personId'> & { readonly place: PartnershipView };

export async function findView(tx: Queries, scope: Scope, id: Id): Promise<FoundView | null> {
  if (!isId(id)) return null;
  const view = await tx.row<Pick<SavedView, 'id' | 'version' | 'personId' | 'partnershipId'>>(
    `SELECT id, version, person_id AS "personId", partnership_id AS "partnershipId" FROM commitments.board_view
      WHERE id = $1 AND removed_at IS NULL AND audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  const place = view && (await partnershipById(tx, view.partnershipId));
  return view && place ? { ...view, place } : null;
}
