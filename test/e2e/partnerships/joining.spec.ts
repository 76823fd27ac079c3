import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { confirmJoining } from '@folkmoot/partnerships/actions/confirm-joining.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { leaveForum } from '@folkmoot/partnerships/actions/leave-forum.js';
import { startJoining } from '@folkmoot/partnerships/actions/start-joining.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { Letter } from '@folkmoot/platform/mail/letter.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import {
  codesOf,
  must,
  organisation,
  partnershipWorld,
  reading,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';

describe('joining a forum by oneself', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterEach(() => app.close());

  const who = (change: object = {}) => ({
    partnershipId: world.place.id,
    organisationId: world.organisations.carers,
    name: 'Grace Newcomer',
    jobTitle: 'Trustee',
    email: 'Grace@Carers.example',
    ...change,
  });
  const GROUP = {
    name: 'Moor Lane Knitters',
    sector: 'vcse',
    what: 'We knit and talk.',
    area: 'Moor Lane',
    postcode: '',
  };

  /** The secret of the newest mailed link, as the person reads it in their mail. */
  async function secretMailedTo(email: string): Promise<string> {
    const mail = await app.database.row<{ letter: Letter }>(
      'SELECT letter FROM mail.message WHERE to_address = $1 ORDER BY queued_at DESC, id DESC LIMIT 1',
      [email],
    );
    const link = mail!.letter.parts.find((part) => part.kind === 'link')!;
    expect(link.kind === 'link' && link.path).toMatch(/^\/northmoor\/join\/confirm\//);
    return (link.kind === 'link' ? link.path : '').split('/').at(-1)!;
  }
  const spending = (token: string) => ({ token, tokenHash: randomBytes(32), device: 'A browser' });
  const people = async () =>
    (await app.database.row<{ count: number }>('SELECT count(*)::int AS count FROM access.person'))!.count;

  it('makes nobody before the address is confirmed, and lets them in at once afterwards, not yet confirmed and signed in', async () => {
    const before = await people();
    await must(app, startJoining, who(), VISITOR);
    expect(await people()).toBe(before);

    const token = await secretMailedTo('grace@carers.example');
    const { joinLink } = await app.ask(
      'query ($token: String!) { joinLink(token: $token) { placeName organisationName name } }',
      { token },
      VISITOR,
    );
    expect(joinLink).toEqual({
      placeName: 'Northmoor',
      organisationName: 'Northmoor Carers Centre',
      name: 'Grace Newcomer',
    });

    const { personId, organisationId } = await must(app, confirmJoining, spending(token), VISITOR);
    expect(await people()).toBe(before + 1);
    const scope = await loadScope(app.database, reading(personId, organisationId));
    expect(scope.holds(partnershipAudience(world.place.forumId), 'participant')).toBe(true);
    expect(scope.sees(partnershipAudience(world.place.id))).toBe(false);
    expect(scope.sees(organisationAudience(world.organisations.carers))).toBe(false);
    const session = await app.database.row<{ hat: string }>(
      'SELECT organisation_id AS hat FROM access.session WHERE person_id = $1',
      [personId],
    );
    expect(session).toEqual({ hat: world.organisations.carers });

    const { place } = await app.ask(
      '{ place(slug: "northmoor") { forumMembers { person { name } standing canVouch } } }',
      {},
      world.secretary,
    );
    expect(place.forumMembers).toContainEqual({
      person: { name: 'Grace Newcomer' },
      standing: 'not-yet-confirmed',
      canVouch: true,
    });
  });

  it('takes a link once, and forgets what was entered', async () => {
    await must(app, startJoining, who(), VISITOR);
    const token = await secretMailedTo('grace@carers.example');
    await must(app, confirmJoining, spending(token), VISITOR);
    expect(await codesOf(app, confirmJoining, spending(token), VISITOR)).toEqual(['token/spent']);
    expect(await codesOf(app, confirmJoining, spending('guessed'), VISITOR)).toEqual(['token/expired']);
    expect(
      await app.database.rows('SELECT name, job_title, group_described FROM partnerships.join_draft'),
    ).toEqual([{ name: '', job_title: '', group_described: null }]);
  });

  it('takes no link after half an hour', async () => {
    await must(app, startJoining, who(), VISITOR);
    const token = await secretMailedTo('grace@carers.example');
    app.clock.moveTo(new Date(app.clock.now().getTime() + 31 * 60_000));
    expect(await codesOf(app, confirmJoining, spending(token), VISITOR)).toEqual(['token/expired']);
    const { joinLink } = await app.ask(
      'query ($token: String!) { joinLink(token: $token) { name } }',
      { token },
      VISITOR,
    );
    expect(joinLink).toBeNull();
  });

  it('empties drafts that nobody confirmed for a day when the next person joins', async () => {
    await must(app, startJoining, who(), VISITOR);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 25 * 3_600_000));
    await must(app, startJoining, who({ email: 'other@carers.example', name: 'Otis Other' }), VISITOR);
    expect(await app.database.rows('SELECT name FROM partnerships.join_draft ORDER BY made_at')).toEqual([
      { name: '' },
      { name: 'Otis Other' },
    ]);
  });

  it('answers alike for an address that is known and one that is not', async () => {
    const START =
      'mutation ($input: StartJoiningInput!) { startJoining(input: $input) { __typename ... on JoiningStarted { started } ... on Refusal { faults { code } } } }';
    const ask = (email: string) =>
      app.ask(START, { input: { ...who({ email }), requestId: requestId() } }, VISITOR);
    expect(await ask('malik@example.org')).toEqual(await ask('nobody@example.org'));
  });

  it('recognises the person of that name at that mailbox, and makes a second one where the mailbox is shared', async () => {
    const before = await people();
    await must(app, startJoining, who({ name: 'malik  MEMBER', email: 'malik@example.org' }), VISITOR);
    const { personId } = await must(
      app,
      confirmJoining,
      spending(await secretMailedTo('malik@example.org')),
      VISITOR,
    );
    expect(personId).toBe(world.member.personId);
    await must(app, startJoining, who({ name: 'Mavis Member', email: 'malik@example.org' }), VISITOR);
    const second = await must(
      app,
      confirmJoining,
      spending(await secretMailedTo('malik@example.org')),
      VISITOR,
    );
    expect(second.personId).not.toBe(world.member.personId);
    expect(await people()).toBe(before + 1);
  });

  it('adds a group that no register lists only when it is confirmed', async () => {
    await must(app, startJoining, who({ organisationId: null, group: GROUP }), VISITOR);
    const search = '{ findOrganisations(text: "Moor Lane Knitters") { organisation { name sectorName } } }';
    expect(await app.ask(search, {}, VISITOR)).toEqual({ findOrganisations: [] });
    await must(app, confirmJoining, spending(await secretMailedTo('grace@carers.example')), VISITOR);
    const { findOrganisations } = await app.ask(search, {}, VISITOR);
    expect(findOrganisations).toEqual([
      {
        organisation: { name: 'Moor Lane Knitters', sectorName: 'Voluntary, community or social enterprise' },
      },
    ]);
  });

  it('names every fault at once', async () => {
    const wrong = who({
      organisationId: null,
      group: { ...GROUP, name: '', what: '', postcode: 'nowhere' },
      name: '',
      jobTitle: '',
      email: 'grace',
    });
    const result = await codesOf(app, startJoining, wrong, VISITOR);
    expect(result).toEqual([
      'organisation/name-missing',
      'organisation/postcode-malformed',
      'join/what-missing',
      'person/no-name',
      'join/job-title-missing',
      'address/not-an-address',
    ]);
    expect(await codesOf(app, startJoining, who({ organisationId: newId() }), VISITOR)).toEqual([
      'join/organisation-missing',
    ]);
    expect(await codesOf(app, startJoining, who({ partnershipId: newId() }), VISITOR)).toEqual(['not-found']);
    const { joiningFaults } = await app.ask(
      '{ joiningFaults(part: { name: "", email: "x" }) { code } }',
      {},
      VISITOR,
    );
    expect(joiningFaults.map((one: any) => one.code)).toEqual(['person/no-name', 'address/not-an-address']);
  });

  it('lets somebody who is signed in join another place, for another organisation, once', async () => {
    const input = {
      partnershipId: world.other.place.id,
      organisationId: world.organisations.trust,
      jobTitle: '',
    };
    await must(app, joinForum, input, world.member);
    expect(await codesOf(app, joinForum, input, world.member)).toEqual(['join/already-member']);
    // They are confirmed for the trust already, and stay so.
    const { place } = await app.ask(
      '{ place(slug: "eastvale") { forumMembers { standing } viewer { roles } } }',
      {},
      world.member,
    );
    expect(place).toEqual({ forumMembers: [{ standing: 'confirmed' }], viewer: { roles: ['participant'] } });
    const elsewhere = await organisation(app, 'Moor Trust Charity', 'vcse');
    expect(await codesOf(app, joinForum, { ...input, organisationId: elsewhere }, world.member)).toEqual([
      'join/job-title-missing',
    ]);
    expect(await codesOf(app, joinForum, input, VISITOR)).toEqual(['not-found']);
    const { myHats } = await app.ask('{ myHats { organisation { name } standing } }', {}, world.member);
    expect(myHats).toEqual([{ organisation: { name: 'Northmoor Hospitals Trust' }, standing: 'confirmed' }]);
  });

  it('lets people leave, and officers take somebody out; nobody else', async () => {
    const member = (await app.database.row<{ id: string }>(
      'SELECT id FROM partnerships.forum_member WHERE person_id = $1',
      [world.participant.personId],
    ))!;
    const input = { memberId: member.id, version: 1 };
    for (const reader of [world.member, world.stranger, world.other.chair, VISITOR])
      expect(await codesOf(app, leaveForum, input, reader)).toEqual(['not-found']);
    expect(await codesOf(app, leaveForum, { ...input, version: 4 }, world.secretary)).toEqual(['stale']);
    await must(app, leaveForum, input, world.participant);
    expect(
      (await loadScope(app.database, world.participant)).sees(partnershipAudience(world.place.forumId)),
    ).toBe(false);
    await must(
      app,
      joinForum,
      { partnershipId: world.place.id, organisationId: world.organisations.carers, jobTitle: '' },
      world.participant,
    );
    const again = (await app.database.row<{ id: string }>(
      'SELECT id FROM partnerships.forum_member WHERE person_id = $1 AND left_at IS NULL',
      [world.participant.personId],
    ))!;
    await must(app, leaveForum, { memberId: again.id, version: 1 }, world.secretary);
    expect(
      (await loadScope(app.database, world.participant)).sees(partnershipAudience(world.place.forumId)),
    ).toBe(false);
  });
});
