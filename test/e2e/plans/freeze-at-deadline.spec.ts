import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, londonDate, startOfDay } from '@folkmoot/kernel/local-date.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { SectionDeadlines } from '@folkmoot/plans/section-deadlines.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { askedOfTrust, requestDeed } from '../../worlds/section-requests.js';

describe('a deadline that closes a text', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const freeze = (request: Id, dueDate: string) =>
    app.nest.get(SectionDeadlines).freeze({ request, dueDate });
  const runAt = async (request: Id) =>
    (
      await app.database.row<{ at: Date }>(
        `SELECT run_at AS at FROM graphile_worker.jobs WHERE key = 'plans.freeze-section/' || $1`,
        [request],
      )
    )?.at.toISOString();
  const isFrozen = async (sectionId: Id) =>
    (await app.database.row<{ frozen: boolean; at: Date | null }>(
      `SELECT d.frozen, s.frozen_at AS at FROM plans.section s JOIN documents.document d ON d.id = s.document_id WHERE s.id = $1`,
      [sectionId],
    ))!;

  it.each([
    ['the spring change', '2027-03-28', '2027-03-28T23:00:00.000Z'],
    ['the day before it', '2027-03-27', '2027-03-28T00:00:00.000Z'],
    ['the autumn change', '2027-10-31', '2027-11-01T00:00:00.000Z'],
    ['the day before that', '2027-10-30', '2027-10-30T23:00:00.000Z'],
    ['an ordinary summer day', '2027-07-14', '2027-07-14T23:00:00.000Z'],
  ])('is over at midnight in England, over %s', async (_, dueDate, midnight) => {
    app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
    const { sectionId, requestedId } = await askedOfTrust(app, world, { dueDate });
    expect(await runAt(requestedId)).toBe(midnight);
    app.clock.moveTo(new Date(Date.parse(midnight) - 1));
    // The day is not over: people write, and the job comes again.
    await expect(freeze(requestedId, dueDate)).rejects.toThrow('tried again');
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'In the last minute.'));
    app.clock.moveTo(new Date(midnight));
    await freeze(requestedId, dueDate);
    expect(await isFrozen(sectionId)).toEqual({ frozen: true, at: new Date(midnight) });
    await expect(
      writeIn(app, sectionId, world.member, (text) => put(text, 0, 'A second late.')),
    ).rejects.toThrow('frozen');
    // Twice is once.
    await freeze(requestedId, dueDate);
  });

  it('says where each day begins in England, for two years and more', () => {
    for (let day = '2026-01-01'; day < '2028-04-01'; day = addDays(day, 1)) {
      const at = startOfDay(day);
      expect([londonDate(at), londonDate(new Date(at.getTime() - 1))]).toEqual([day, addDays(day, -1)]);
    }
  });

  it('is moved by an officer, who opens the text with it; the job of the old day finds nothing to do', async () => {
    app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
    const { sectionId, requestedId } = await askedOfTrust(app, world, { dueDate: '2026-11-20' });
    const move = (version: number, more: object = {}, reader = world.chair) =>
      requestDeed(
        app,
        'moveDeadline',
        { requestedId, version, dueDate: '2026-11-27', freezes: true, ...more },
        reader,
      );
    for (const reader of [world.member, world.participant, world.observer, world.other.chair])
      expect(codesOf(await move(1, {}, reader))).toEqual(['not-found']);
    expect(codesOf(await move(1, { dueDate: '2026-11-17' }))).toEqual(['section/date-passed']);
    await move(1);
    expect(await runAt(requestedId)).toBe('2026-11-28T00:00:00.000Z');
    app.clock.moveTo(new Date('2026-11-21T00:00:00Z'));
    await freeze(requestedId, '2026-11-20');
    expect((await isFrozen(sectionId)).frozen).toBe(false);
    app.clock.moveTo(new Date('2026-11-28T00:00:00Z'));
    await freeze(requestedId, '2026-11-27');
    expect((await isFrozen(sectionId)).frozen).toBe(true);
    expect(codesOf(await move(1, { dueDate: '2026-12-04' }))).toEqual(['stale']);
    expect(await move(2, { dueDate: '2026-12-04', freezes: false })).toMatchObject({ dueDate: '2026-12-04' });
    expect(await isFrozen(sectionId)).toEqual({ frozen: false, at: null });
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'We go on.'));
    app.clock.moveTo(new Date('2026-12-06T00:00:00Z'));
    await freeze(requestedId, '2026-12-04');
    expect((await isFrozen(sectionId)).frozen).toBe(false);
  });

  it('does not close what was declined or taken back, and taking back opens what it closed', async () => {
    app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
    const declined = await askedOfTrust(app, world, { dueDate: '2026-11-20' });
    await requestDeed(
      app,
      'declineSection',
      { requestedId: declined.requestedId, version: 1, reason: 'Not ours.' },
      world.member,
    );
    const closed = await askedOfTrust(app, world, { dueDate: '2026-11-20' });
    app.clock.moveTo(new Date('2026-11-21T09:00:00Z'));
    await freeze(declined.requestedId, '2026-11-20');
    await freeze(closed.requestedId, '2026-11-20');
    expect((await isFrozen(declined.sectionId)).frozen).toBe(false);
    expect((await isFrozen(closed.sectionId)).frozen).toBe(true);
    await requestDeed(app, 'withdrawRequest', { requestedId: closed.requestedId, version: 1 }, world.chair);
    expect((await isFrozen(closed.sectionId)).frozen).toBe(false);
  });
});
