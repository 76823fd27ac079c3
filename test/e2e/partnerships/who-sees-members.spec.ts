import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const MEMBERS = `{ place(slug: "northmoor") {
  seats { organisation { name } people { person { name } } } officers { role person { name } }
  forumMembers { person { name } jobTitle } moved { what person } viewer { roles inside abilities { joinForum askForSeat answerSeatRequests arrangeSeats } } } }`;

describe('who sees the people of a place', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterAll(() => app.close());

  const names = (text: string): string[] =>
    [
      'Charlotte Chair',
      'Sita Secretary',
      'Malik Member',
      'Dora Deputy',
      'Orla Observer',
      'Pat Participant',
    ].filter((name) => text.includes(name));
  const seen = async (reader: Reader) => JSON.stringify(await app.ask(MEMBERS, {}, reader));

  it('shows everybody the organisations and those who run it, and nobody else’s name', async () => {
    for (const reader of [VISITOR, world.stranger, world.other.member]) {
      const text = await seen(reader);
      expect(names(text)).toEqual(['Charlotte Chair', 'Sita Secretary']);
      expect(text).toContain('Northmoor Hospitals Trust');
    }
  });

  it('shows everybody in the place and its forum all names, and nobody an e-mail address', async () => {
    for (const reader of [world.chair, world.member, world.observer, world.participant]) {
      const text = await seen(reader);
      expect(names(text)).toHaveLength(6);
      expect(text).not.toContain('@example.org');
    }
  });

  it('tells each what they may do here', async () => {
    const abilities = async (reader: Reader) =>
      (await app.ask(MEMBERS, {}, reader)).place.viewer?.abilities ?? null;
    expect(await abilities(VISITOR)).toBeNull();
    expect(await abilities(world.secretary)).toEqual({
      joinForum: false,
      askForSeat: true,
      answerSeatRequests: true,
      arrangeSeats: true,
    });
    expect(await abilities(world.member)).toEqual({
      joinForum: false,
      askForSeat: false,
      answerSeatRequests: false,
      arrangeSeats: false,
    });
    expect(await abilities(world.participant)).toEqual({
      joinForum: false,
      askForSeat: true,
      answerSeatRequests: false,
      arrangeSeats: false,
    });
    expect(await abilities(world.stranger)).toEqual({
      joinForum: true,
      askForSeat: false,
      answerSeatRequests: false,
      arrangeSeats: false,
    });
  });

  it('tells each what moved as far as they may know it', async () => {
    const moved = async (reader: Reader) =>
      (await app.ask(MEMBERS, {}, reader)).place.moved.map((one: any) => one.what);
    expect(await moved(world.participant)).toContain('forum joined');
    expect(await moved(world.participant)).not.toContain('seat taken');
    expect(await moved(world.member)).toContain('seat taken');
    expect(await moved(world.stranger)).toEqual([]);
  });

  it('lists one’s own places and hats', async () => {
    const { myPlaces, myHats } = await app.ask(
      '{ myPlaces { slug roles organisation { name } } myHats { organisation { name } standing } }',
      {},
      world.participant,
    );
    expect(myPlaces).toEqual([
      { slug: 'northmoor', roles: ['participant'], organisation: { name: 'Northmoor Carers Centre' } },
    ]);
    expect(myHats).toEqual([
      { organisation: { name: 'Northmoor Carers Centre' }, standing: 'not-yet-confirmed' },
    ]);
    const anon = await app.tell('{ myPlaces { slug } }', {}, VISITOR);
    expect(anon.errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
  });
});
