import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { answerSeatRequest } from '@folkmoot/partnerships/actions/answer-seat-request.js';
import { askForSeat } from '@folkmoot/partnerships/actions/ask-for-seat.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { CardReader } from '@folkmoot/platform/live/card-reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

describe('asking for a seat', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterEach(() => app.close());

  const why = 'We speak for 400 carers.';
  const ask = async () =>
    (await must(app, askForSeat, { partnershipId: world.place.id, why }, world.participant)).seatRequestId;
  const accept = (seatRequestId: string, change: object = {}) => ({
    seatRequestId,
    version: 1,
    accept: true,
    seatClass: 'vcse',
    voting: true,
    reason: '',
    ...change,
  });
  const decline = (seatRequestId: string, change: object = {}) => ({
    ...accept(seatRequestId),
    accept: false,
    reason: 'All seats are taken this year.',
    ...change,
  });
  const requestsSeen = async (reader: Reader) => {
    const { place } = await app.ask(
      '{ place(slug: "northmoor") { seatRequests { why state reason person { name } standing } waitingSeatRequests } }',
      {},
      reader,
    );
    return place;
  };

  it('is seen by the officers and the one who asked, and by nobody else', async () => {
    await ask();
    for (const reader of [world.chair, world.viceChair, world.secretary]) {
      expect(await requestsSeen(reader)).toMatchObject({
        seatRequests: [{ why, state: 'waiting', standing: 'not-yet-confirmed' }],
        waitingSeatRequests: 1,
      });
    }
    expect((await requestsSeen(world.participant)).seatRequests).toHaveLength(1);
    for (const reader of [
      world.member,
      world.observer,
      world.charityMember,
      world.stranger,
      world.other.chair,
      world.operator,
      VISITOR,
    ])
      expect(await requestsSeen(reader)).toEqual({ seatRequests: [], waitingSeatRequests: 0 });
  });

  it('reaches the officers as a card that members’ rooms never get', async () => {
    const id = await ask();
    const lines = await app.database.rows<{ audience: string; stream: string; seq: number }>(
      `SELECT audience, stream, seq::float8 AS seq FROM journal.line WHERE subject_kind = 'seat-request' ORDER BY audience`,
    );
    expect(lines.map(({ audience, stream }) => [audience, stream])).toEqual([
      [`officers/${world.place.id}`, `partnership/${world.place.id}`],
      [`person/${world.participant.personId}`, `person/${world.participant.personId}`],
    ]);
    const card = (audience: string) =>
      app.nest
        .get(CardReader)
        .read({ subjectKind: 'seat-request', subjectId: id, stream: 's', at: app.clock.now(), audience });
    expect((await card(`officers/${world.place.id}`))?.card).toMatchObject({
      why,
      organisation: { name: 'Northmoor Carers Centre' },
    });
    for (const audience of [
      partnershipAudience(world.place.id),
      partnershipAudience(world.place.forumId),
      `officers/${world.other.place.id}`,
      'public',
    ])
      expect((await card(audience).catch(() => null))?.card ?? null).toBeNull();
  });

  it('is for people in the forum whose organisation has no seat and is not waiting', async () => {
    for (const reader of [world.stranger, world.observer, world.other.member, world.operator, VISITOR])
      expect(await codesOf(app, askForSeat, { partnershipId: world.place.id, why }, reader)).toEqual([
        'not-found',
      ]);
    expect(await codesOf(app, askForSeat, { partnershipId: world.place.id, why }, world.member)).toEqual([
      'seat-request/seated',
    ]);
    expect(
      await codesOf(app, askForSeat, { partnershipId: world.place.id, why: ' ' }, world.participant),
    ).toEqual(['seat-request/why-missing']);
    await ask();
    expect(await codesOf(app, askForSeat, { partnershipId: world.place.id, why }, world.participant)).toEqual(
      ['seat-request/waiting'],
    );
  });

  it('accepted: the asker is confirmed, sits on a new seat and is told by mail', async () => {
    await must(app, answerSeatRequest, accept(await ask()), world.chair);
    const scope = await loadScope(app.database, world.participant);
    expect(scope.holds(partnershipAudience(world.place.id), 'member')).toBe(true);
    expect(scope.sees(organisationAudience(world.organisations.carers))).toBe(true);
    expect((await requestsSeen(world.participant)).seatRequests).toMatchObject([
      { state: 'accepted', standing: 'confirmed' },
    ]);
    expect(await app.database.rows('SELECT to_address, subject FROM mail.message')).toEqual([
      { to_address: 'pat@example.org', subject: 'You have a seat in Northmoor' },
    ]);
  });

  it('declined: with a reason, which the asker reads here and not in the mail', async () => {
    const id = await ask();
    expect(await codesOf(app, answerSeatRequest, decline(id, { reason: '' }), world.secretary)).toEqual([
      'seat-request/reason-missing',
    ]);
    await must(app, answerSeatRequest, decline(id), world.secretary);
    expect((await requestsSeen(world.participant)).seatRequests).toMatchObject([
      { state: 'declined', reason: 'All seats are taken this year.' },
    ]);
    expect((await loadScope(app.database, world.participant)).sees(partnershipAudience(world.place.id))).toBe(
      false,
    );
    const mails = await app.database.rows<{ letter: object }>('SELECT letter FROM mail.message');
    expect(JSON.stringify(mails)).not.toContain('All seats');
    await ask(); // a declined organisation may ask again
  });

  it('is answered once, by an officer, with a class', async () => {
    const id = await ask();
    for (const reader of [
      world.member,
      world.observer,
      world.participant,
      world.stranger,
      world.other.chair,
      world.operator,
      VISITOR,
    ])
      expect(await codesOf(app, answerSeatRequest, accept(id), reader)).toEqual(['not-found']);
    expect(await codesOf(app, answerSeatRequest, accept(id, { seatClass: '' }), world.chair)).toEqual([
      'seat/class-unknown',
    ]);
    expect(await codesOf(app, answerSeatRequest, accept(id, { version: 5 }), world.chair)).toEqual(['stale']);
    await must(app, answerSeatRequest, accept(id), world.chair);
    expect(await codesOf(app, answerSeatRequest, decline(id, { version: 2 }), world.secretary)).toEqual([
      'seat-request/answered',
    ]);
  });
});
