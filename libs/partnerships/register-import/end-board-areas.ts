import type { Transaction } from '@folkmoot/platform/database/database.js';
import { endAreasOfBoards } from '../storage/board-areas.store.js';
import type { Summary } from './outcome.js';

/**
 * A board that has ended leaves its area to those who go on with its work. Lists of boards name only those there are, and lists of
 * successors no areas: whichever of the two comes last has both. Where one board alone goes on, what lay in the area lies in that
 * one's from the same day; where it was divided, only a table of districts can say which part went where.
 */
export async function endBoardAreas(tx: Transaction, { asAt, areas, parts, kind }: Summary): Promise<void> {
  const done = await endAreasOfBoards(tx, kind, asAt);
  areas.ended += done.ended;
  areas.succeeded += done.succeeded;
  parts.moved += done.moved;
}
