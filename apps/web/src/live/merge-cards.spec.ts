import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeCard, mergeLoaded, rowsOf } from './merge-cards.js';

interface Row {
  id: string;
  version: number;
  mine: boolean;
}
const row = (id: string, version: number, mine = true): Row => ({ id, version, mine });
const at = (minute: number) => `2026-11-19T10:0${minute}:00.000Z`;
const card = (card: Row | null, id = card?.id ?? '', minute = 1) => ({
  kind: 'commitment',
  id,
  stream: 's',
  at: at(minute),
  cursor: 'c',
  card,
});
const mine = (one: Row) => one.mine;

describe('cards over the rows of a page', () => {
  const rows = rowsOf([row('a', 2), row('b', 1)]);

  it('a newer version takes the place of the row, and the row is marked', () => {
    const next = mergeCard(rows, card(row('a', 3), 'a', 9), mine);
    expect(next.byId.get('a')?.version).toBe(3);
    expect(next.changed.get('a')).toBe(at(9));
  });
  it('an older or the same version changes nothing, not even a mark', () => {
    expect(mergeCard(rows, card(row('a', 2)), mine)).toBe(rows);
    expect(mergeCard(rows, card(row('a', 1)), mine)).toBe(rows);
  });
  it('a new row appears only where it belongs', () => {
    expect(mergeCard(rows, card(row('c', 1)), mine).byId.has('c')).toBe(true);
    expect(mergeCard(rows, card(row('c', 1, false)), mine)).toBe(rows);
  });
  it('a row that belongs no longer, or may be seen no longer, goes', () => {
    expect(mergeCard(rows, card(row('a', 3, false)), mine).byId.has('a')).toBe(false);
    expect(mergeCard(rows, card(null, 'a'), mine).byId.has('a')).toBe(false);
    expect(mergeCard(rows, card(null, 'unknown'), mine)).toBe(rows);
  });
  it('a late card does not bring back a row that went', () => {
    const gone = mergeCard(rows, card(null, 'a', 8), mine);
    expect(mergeCard(gone, card(row('a', 2), 'a', 7), mine)).toBe(gone);
  });
  it('what the loader reads again counts, except where a card was newer', () => {
    const live = mergeCard(rows, card(row('a', 5)), mine);
    const next = mergeLoaded(live, [row('a', 4), row('b', 2)]);
    expect([...next.byId.values()].map(({ version }) => version)).toEqual([5, 2]);
  });
  it('whatever the order in which cards come, the newest of each stands', () => {
    const versions = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(versions, (cards) => {
        const last = cards.reduce(
          (state, one) => mergeCard(state, card(row(one.id, one.version)), mine),
          rowsOf<Row>([]),
        );
        for (const { id } of cards)
          expect(last.byId.get(id)?.version).toBe(
            Math.max(...cards.filter((one) => one.id === id).map((one) => one.version)),
          );
      }),
    );
  });
});
