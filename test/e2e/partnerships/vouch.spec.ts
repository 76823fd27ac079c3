import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { VISITOR, type PersonReader } from '@folkmoot/kernel/reader.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { vouch } from '@folkmoot/partnerships/actions/vouch.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import {
  codesOf,
  must,
  partnershipWorld,
  person,
  reading,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';

describe('vouching for somebody', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterEach(() => app.close());

  const of = async (who: PersonReader) => {
    const row = await app.database.row<{ id: string; version: number; standing: string }>(
      'SELECT id, version, standing FROM partnerships.representation WHERE person_id = $1 AND organisation_id = $2',
      [who.personId, who.organisationId],
    );
    return row!;
  };
  const vouching = async (who: PersonReader, partnershipId = world.place.id) => {
    const { id, version } = await of(who);
    return { partnershipId, representationId: id, version };
  };
  const inside = async (who: PersonReader) =>
    (await loadScope(app.database, who)).sees(organisationAudience(who.organisationId!));
  const joins = async (name: string, organisationId: string) => {
    const who = reading(await person(app, name), organisationId);
    await must(app, joinForum, { partnershipId: world.place.id, organisationId, jobTitle: 'Nurse' }, who);
    return who;
  };

  it('by a partner confirms the first person of an organisation and opens its own audience to them', async () => {
    await must(app, vouch, await vouching(world.participant), world.charityMember);
    expect((await of(world.participant)).standing).toBe('confirmed');
    expect(await inside(world.participant)).toBe(true);
    expect(await codesOf(app, vouch, await vouching(world.participant), world.charityMember)).toEqual([
      'vouch/already-confirmed',
    ]);
  });

  it('by a secretary confirms a further person, whom only their own colleagues can let into their drafts', async () => {
    const newcomer = await joins('Nina Nurse', world.organisations.trust);
    await must(app, vouch, await vouching(newcomer), world.secretary);
    expect([(await of(newcomer)).standing, await inside(newcomer)]).toEqual(['confirmed', false]);
    const seen = async (reader: PersonReader) => {
      const { place } = await app.ask(
        '{ place(slug: "northmoor") { forumMembers { person { name } canVouch } } }',
        {},
        reader,
      );
      return place.forumMembers.find((one: any) => one.person.name === 'Nina Nurse').canVouch;
    };
    expect([await seen(world.secretary), await seen(world.member)]).toEqual([false, true]);
    await must(app, vouch, await vouching(newcomer), world.member);
    expect(await inside(newcomer)).toBe(true);
  });

  it('is not for the person, an observer, another in the forum, a stranger, another place or a visitor', async () => {
    const second = await joins('Simon Second', world.organisations.charity);
    for (const reader of [
      world.participant,
      world.observer,
      second,
      world.stranger,
      world.other.chair,
      world.operator,
      VISITOR,
    ])
      expect(await codesOf(app, vouch, await vouching(world.participant), reader)).toEqual(['not-found']);
  });

  it('is for people of the place alone: another place’s officers cannot reach them through their own place', async () => {
    expect(
      await codesOf(app, vouch, await vouching(world.participant, world.other.place.id), world.other.chair),
    ).toEqual(['not-found']);
  });

  it('tells a stale page', async () => {
    expect(
      await codesOf(app, vouch, { ...(await vouching(world.participant)), version: 7 }, world.chair),
    ).toEqual(['stale']);
  });
});
