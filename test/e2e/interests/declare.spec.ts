import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { changeInterest } from '@folkmoot/interests/actions/change-interest.js';
import { confirmInterests } from '@folkmoot/interests/actions/confirm-interests.js';
import { declareInterest } from '@folkmoot/interests/actions/declare-interest.js';
import { endInterest } from '@folkmoot/interests/actions/end-interest.js';
import { interestsOf } from '@folkmoot/interests/contract/interests.reader.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { declared, TRUSTEE } from '../../worlds/interests.js';
import {
  codesOf,
  colleague,
  must,
  partnershipWorld,
  seat,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const WITHHELD = { published: false, withheldReason: 'My address would become known.' };
const here = () => world.place.slug;
const ids = async (reader: Reader, which = 'published', place = here()): Promise<string[]> => {
  const { interestRegister } = await app.ask<any>(
    'query($place: String!, $which: String!) { interestRegister(place: $place, which: $which) { entries { id } } }',
    { place, which },
    reader,
  );
  return interestRegister.entries.map((one: { id: string }) => one.id);
};
const outsiders = (): Reader[] => [VISITOR, world.participant, world.stranger, world.other.chair];

describe('declaring an interest', () => {
  it('publishes that of somebody who decides, to everybody', async () => {
    const id = await declared(app, here(), world.member);
    for (const reader of [...outsiders(), world.chair]) expect(await ids(reader)).toContain(id);
    expect(await ids(VISITOR, 'published', world.other.place.slug)).not.toContain(id);
  });
  it('shows what is withheld to the officers and its declarer, and to nobody else', async () => {
    const id = await declared(app, here(), world.member, WITHHELD);
    expect(await ids(world.secretary, 'seen')).toContain(id);
    expect(await ids(world.member, 'mine')).toContain(id);
    for (const reader of [...outsiders(), world.charityMember, world.deputy, world.observer])
      for (const which of ['published', 'mine', 'seen']) expect(await ids(reader, which)).not.toContain(id);
  });
  it('keeps a secretary’s among the partners', async () => {
    const id = await declared(app, here(), world.secretary);
    expect(await ids(world.charityMember, 'seen')).toContain(id);
    for (const reader of outsiders()) expect(await ids(reader, 'seen')).not.toContain(id);
  });
  it('is not for those who only observe, take part in the forum, or are of another place', async () => {
    for (const reader of [...outsiders(), world.observer])
      expect(await codesOf(app, declareInterest, { ...TRUSTEE, place: here() }, reader)).toEqual([
        'not-found',
      ]);
  });
  it('under the Localism Act is for elected members', async () => {
    const land = { ...TRUSTEE, place: here(), regime: 'council', category: 'land' };
    expect(await codesOf(app, declareInterest, land, world.member)).toEqual(['interest/not-elected']);
    const councillor = await colleague(app, world.operator, 'Cora Councillor', world.organisations.council);
    await seat(app, world.operator, world.place, councillor, 'council-member');
    expect(await codesOf(app, declareInterest, land, councillor)).toEqual([]);
    expect(await codesOf(app, declareInterest, { ...TRUSTEE, place: here() }, councillor)).toEqual([]);
  });
  it('writes no word of it into the record', async () => {
    const id = await declared(app, here(), world.member);
    const lines = await app.database.rows<{ event: string; data: string }>(
      'SELECT event, data FROM journal.line WHERE subject_id = $1',
      [id],
    );
    expect(lines.map((one) => one.event)).toEqual(['interests.interest-declared']);
    expect(lines[0]!.data).not.toContain('hospice');
  });
});

describe('changing and ending it', () => {
  it('keeps what was said before, and takes it out of the public’s sight when it is withheld', async () => {
    const id = await declared(app, here(), world.member);
    await must(app, changeInterest, { ...TRUSTEE, ...WITHHELD, id, version: 1 }, world.member);
    expect(await ids(VISITOR)).not.toContain(id);
    const earlier = await app.database.rows<{ words: { published: boolean; description: string } }>(
      'SELECT words FROM interests.earlier_words WHERE interest_id = $1',
      [id],
    );
    expect(earlier.map((one) => one.words)).toMatchObject([
      { published: true, description: TRUSTEE.description },
    ]);
  });
  it('is for nobody but its declarer, and not upon an older version', async () => {
    const id = await declared(app, here(), world.member);
    for (const reader of [world.chair, world.secretary, world.deputy, world.other.chair])
      expect(await codesOf(app, changeInterest, { ...TRUSTEE, id, version: 1 }, reader)).toEqual([
        'not-found',
      ]);
    await must(app, changeInterest, { ...TRUSTEE, id, version: 1 }, world.member);
    expect(await codesOf(app, endInterest, { id, version: 1, until: '2026-01-31' }, world.member)).toEqual([
      'stale',
    ]);
  });
  it('stays published for six months after it ended, and then leaves the public page, not the record', async () => {
    const today = app.clock.today();
    const fresh = await declared(app, here(), world.member);
    await must(app, endInterest, { id: fresh, version: 1, until: addDays(today, -170) }, world.member);
    const old = await declared(app, here(), world.member);
    await must(app, endInterest, { id: old, version: 1, until: addDays(today, -190) }, world.member);
    const shown = await ids(VISITOR);
    expect(shown).toContain(fresh);
    expect(shown).not.toContain(old);
    expect(await ids(world.secretary, 'seen')).toContain(old);
  });
  it('does not end before it began, or in days to come', async () => {
    const id = await declared(app, here(), world.member);
    const end = (until: string | null) => codesOf(app, endInterest, { id, version: 1, until }, world.member);
    expect(await end(null)).toEqual(['interest/until-missing']);
    expect(await end('2024-12-31')).toEqual(['interest/until-before-since']);
    expect(await end(addDays(app.clock.today(), 1))).toEqual(['interest/until-to-come']);
  });
});

describe('confirming that it is all', () => {
  const mine = async (reader: Reader) =>
    (
      await app.ask<any>('{ myInterestReturns { place due overdue lastConfirmed saidNothing } }', {}, reader)
    ).myInterestReturns.find((one: { place: string }) => one.place === here());

  it('is due 28 days after the seat, and then a year later', async () => {
    const today = app.clock.today();
    expect(await mine(world.deputy)).toMatchObject({ due: addDays(today, 28), overdue: false });
    expect(await codesOf(app, confirmInterests, { place: here(), nothing: false }, world.deputy)).toEqual([
      'interest/none-declared',
    ]);
    await must(app, confirmInterests, { place: here(), nothing: true }, world.deputy);
    expect(await mine(world.deputy)).toMatchObject({
      lastConfirmed: today,
      saidNothing: true,
      overdue: false,
    });
    await declared(app, here(), world.deputy);
    expect(await codesOf(app, confirmInterests, { place: here(), nothing: true }, world.deputy)).toEqual([
      'interest/still-declared',
    ]);
  });
  it('shows the officers who is due, and nobody else', async () => {
    const text = 'query($place: String!) { interestReturns(place: $place) { personName } }';
    const seen = async (reader: Reader) =>
      (await app.ask<any>(text, { place: here() }, reader)).interestReturns;
    expect((await seen(world.secretary)).map((one: { personName: string }) => one.personName)).toEqual(
      expect.arrayContaining(['Charlotte Chair', 'Malik Member', 'Sita Secretary']),
    );
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect(await seen(reader)).toBeNull();
  });
});

describe('for a meeting', () => {
  it('tells what people had on a day, as far as the reader may see it', async () => {
    const ended = await declared(app, here(), world.charityMember, { until: '2025-12-31' });
    const withheld = await declared(app, here(), world.charityMember, WITHHELD);
    const at = async (reader: Reader, day: string) =>
      (
        await interestsOf(
          app.database,
          await loadScope(app.database, reader),
          world.place.id,
          [world.charityMember.personId],
          day,
        )
      ).map((one) => one.id);
    expect(await at(world.chair, '2025-06-01')).toEqual(expect.arrayContaining([ended, withheld]));
    expect(await at(world.chair, '2026-06-01')).toEqual([withheld]);
    expect(await at(world.member, '2025-06-01')).toEqual([ended]);
  });
});
