import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { DocumentSession } from './open-documents.js';
import { PresenceBoard, type PresenceNews } from './presence.js';

describe('who is in a text', () => {
  const document = newId();
  const session = (clientId: number): DocumentSession =>
    ({
      document,
      clientId,
      writer: { personId: `person ${clientId}`, organisationId: null },
      names: { name: `Officer ${clientId}`, organisation: null },
    }) as unknown as DocumentSession;
  let board: PresenceBoard;
  let news: PresenceNews[];

  beforeEach(() => {
    jest.useFakeTimers();
    board = new PresenceBoard();
    news = [];
    board.onChange((_, one) => news.push(one));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells movements at once in a message that may be lost, and where they ended in one that may not', () => {
    for (let at = 0; at < 10; at += 1) {
      board.move(session(1), { anchor: at });
      jest.advanceTimersByTime(60);
    }
    expect(news.map((one) => one.sure)).toEqual(Array(10).fill(false));
    jest.advanceTimersByTime(400);
    expect(news).toHaveLength(11);
    expect(news[10]).toMatchObject({ sure: true, own: true, left: [] });
    expect(news[10]!.changed.map((one) => one.cursor)).toEqual([{ anchor: 9 }]);
    jest.advanceTimersByTime(5_000);
    expect(news).toHaveLength(11);
  });

  it('tells surely, too, who left', () => {
    board.move(session(1), { anchor: 0 });
    board.move(session(2), { anchor: 0 });
    jest.advanceTimersByTime(1_000);
    board.leave(session(1));
    jest.advanceTimersByTime(1_000);
    expect(news.at(-1)).toMatchObject({ sure: true, changed: [], left: [1] });
    expect(board.in(document).map((one) => one.clientId)).toEqual([2]);
  });

  it('passes on what another process tells as surely as it was told', () => {
    board.heard(document, [], [7], true);
    board.heard(document, [], [8], false);
    expect(news).toEqual([
      { changed: [], left: [7], own: false, sure: true },
      { changed: [], left: [8], own: false, sure: false },
    ]);
  });
});
