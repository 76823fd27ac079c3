import type { CardMessage, Versioned } from './protocol.js';

/** The rows of a page as they stand now, and which of them changed since it was loaded. */
export interface Rows<Row extends Versioned> {
  readonly byId: ReadonlyMap<string, Row>;
  /** Rows that appeared, changed or went, with the time of their change as ISO text. */
  readonly changed: ReadonlyMap<string, string>;
}

export const rowsOf = <Row extends Versioned>(rows: readonly Row[]): Rows<Row> => ({
  byId: new Map(rows.map((row) => [row.id, row])),
  changed: new Map(),
});

/**
 * Lays a card over the rows. An older version, or one that is there already, changes nothing: a card may come twice,
 * or after the loader has read something newer. `belongs` says whether a row is of this page at all.
 */
export function mergeCard<Row extends Versioned>(
  rows: Rows<Row>,
  message: CardMessage<Row>,
  belongs: (row: Row) => boolean,
): Rows<Row> {
  const { id, card, at } = message;
  // A row that went has no version left to compare: the time of its change tells.
  if ((rows.changed.get(id) ?? '') > at) return rows;
  const before = rows.byId.get(id);
  if (card && before && before.version >= card.version) return rows;
  if (!before && (!card || !belongs(card))) return rows;
  const byId = new Map(rows.byId);
  if (card && belongs(card)) byId.set(id, card);
  else byId.delete(id);
  return { byId, changed: new Map(rows.changed).set(id, at) };
}

/** The loader read again: its rows count, except where a card was newer. */
export function mergeLoaded<Row extends Versioned>(rows: Rows<Row>, loaded: readonly Row[]): Rows<Row> {
  const byId = new Map<string, Row>();
  for (const row of loaded) {
    const known = rows.byId.get(row.id);
    byId.set(row.id, known && known.version > row.version ? known : row);
  }
  return { byId, changed: rows.changed };
}
