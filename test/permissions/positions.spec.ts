import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Audience } from '@folkmoot/kernel/audience.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader } from '@folkmoot/kernel/reader.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../worlds/app.js';
import { acceptedCommitment, make } from '../worlds/commitments.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { watching, type Watcher } from '../worlds/watching.js';

const CURSOR = /^[\w-]{48}$/;

describe('where a live page stands', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let origin: string;
  let stream: string;
  let known: Id;
  const open: Watcher[] = [];

  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    origin = await startTestServer(app);
    stream = `partnership/${world.place.id}`;
    known = (await acceptedCommitment(app, world)).id as Id;
  }, 60_000);
  afterAll(async () => {
    for (const one of open) one.close();
    await app.close();
  });

  const watch = async (who: PersonReader, on = stream, since?: string): Promise<Watcher> => {
    const watcher = await watching(app, origin, who, on, since);
    open.push(watcher);
    return watcher;
  };
  const happens = (times: number, audience: Audience, on = stream, subject = known): Promise<unknown> => {
    const event = {
      type: 'spec.happened',
      subject: { kind: 'commitment', id: subject },
      audience,
      streams: [on],
      data: {},
    };
    const facts = {
      at: app.clock.now(),
      actionId: newId(),
      action: 'spec.do',
      actor: 'job/spec',
      onBehalfOf: null,
    };
    return app.database.transaction((tx) => appendToJournal(tx, facts, Array(times).fill(event)));
  };

  it('is a text that shows no number, neither in an answer of the schema nor on the channel', async () => {
    const text = `{ commitmentBoard(place: "northmoor") { since } commitmentPage(place: "northmoor", number: 1) { since history { id } } }`;
    const answer = await app.ask(text, {}, VISITOR);
    const again = await app.ask(text, {}, VISITOR);
    expect(answer.commitmentBoard.since).toMatch(CURSOR);
    expect(answer.commitmentPage.since).toMatch(CURSOR);
    expect(again.commitmentBoard.since).not.toBe(answer.commitmentBoard.since);
    for (const { id } of answer.commitmentPage.history) expect(id).toMatch(/^[0-9a-f]{32}$/);

    const watcher = await watch(world.chair);
    await happens(1, 'public');
    const card = await watcher.until((one) => one.id === known);
    expect(Object.keys(watcher.answer)).toEqual(['since']);
    expect(Object.keys(card).sort()).toEqual(['at', 'card', 'cursor', 'id', 'kind', 'stream']);
    expect([watcher.answer.since, card.cursor]).toEqual([
      expect.stringMatching(CURSOR),
      expect.stringMatching(CURSOR),
    ]);
  });

  it('no part of a place’s page counts what its reader may not see', async () => {
    const text = '{ place(slug: "northmoor") { moved { id } } }';
    await make(app, world, { what: 'Kept', shownTo: 'partners' }, world.chair);
    const { moved } = (await app.ask(text, {}, world.chair)).place;
    expect(moved.length).toBeGreaterThan(0);
    for (const { id } of moved) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('goes on from a card’s own cursor with what came after it, and nothing before', async () => {
    const first = await watch(world.chair);
    const seen = (await make(app, world, { what: 'Seen' }, world.chair)).id;
    const { cursor } = await first.until((one) => one.id === seen);
    first.close();
    const missed = (await make(app, world, { what: 'Missed' }, world.chair)).id;
    const second = await watch(world.chair, stream, cursor);
    await second.until((one) => one.id === missed);
    expect(second.answer.reload).toBeUndefined();
    expect(second.cards.filter(({ id }) => id === seen)).toEqual([]);
  });

  it('of a stream without a line brings its first one', async () => {
    const fresh = `partnership/${newId()}`;
    const since = await app.nest.get(LiveCursors).now(fresh);
    await happens(1, 'public', fresh);
    const watcher = await watch(world.stranger, fresh, since);
    expect((await watcher.until((one) => one.id === known)).card).toMatchObject({ id: known });
  });

  it('made elsewhere, or by hand, the page reads again and watches from now on', async () => {
    const foreign = await app.nest.get(LiveCursors).now(`partnership/${world.other.place.id}`);
    for (const since of [foreign, '', '0', 'x'.repeat(48)]) {
      const watcher = await watch(world.chair, stream, since);
      expect(watcher.answer).toEqual({ since: expect.stringMatching(CURSOR), reload: true });
      expect(watcher.cards).toEqual([]);
    }
    expect((await watch(world.chair, stream, 7 as never)).answer).toEqual({ error: 'malformed' });
  });

  it('is no hint at how much hidden there was: only visible lines make a page read again', async () => {
    const since = await app.nest.get(LiveCursors).now(stream);
    await happens(600, stream);
    expect((await watch(world.stranger, stream, since)).answer).toEqual({
      since: expect.stringMatching(CURSOR),
    });
    await happens(501, 'public');
    expect((await watch(world.stranger, stream, since)).answer).toMatchObject({ reload: true });
  });
});
