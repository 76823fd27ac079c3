import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { officersAudience, organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { SeatJobs } from '@folkmoot/partnerships/seat-jobs.js';
import { acceptInvitation } from '@folkmoot/partnerships/actions/accept-invitation.js';
import { declineInvitation } from '@folkmoot/partnerships/actions/decline-invitation.js';
import { importMembers } from '@folkmoot/partnerships/actions/import-members.js';
import { inviteMember } from '@folkmoot/partnerships/actions/invite-member.js';
import { remindInvited } from '@folkmoot/partnerships/actions/remind-invited.js';
import { withdrawInvitation } from '@folkmoot/partnerships/actions/withdraw-invitation.js';
import { MemberUpkeep } from '@folkmoot/partnerships/member-upkeep.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
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

const BRING =
  'mutation ($input: BringMemberFileInput!) { bringMemberFile(input: $input) { __typename ... on MemberFile { id version } ... on Refusal { faults { code path } } } }';
const SEE =
  'query ($id: ID!, $how: HowMatchedInput) { memberFile(id: $id, how: $how) { gone version columns matching { field column } lines { line how organisation { name } candidates { organisation { id name } } speaksFor newSeat invites faults } } }';
const LIST = [
  'Organisation,Seat,Contact,E-mail',
  'Northmoor Carers Centre,VCSE,Carla Carer,carla@carers.example',
  'Northmoor Hospitals Trust,NHS trust,,',
  'Moor Friends,VCSE,Fred Friend,fred@friends.example',
].join('\n');

describe('members from a secretary’s list', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterEach(() => app.close());

  const bring = async (text: string, by: Reader = world.secretary) => {
    const input = {
      requestId: requestId(),
      partnershipId: world.place.id,
      name: 'members.csv',
      base64: Buffer.from(text).toString('base64'),
    };
    return (await app.ask(BRING, { input }, by)).bringMemberFile;
  };
  const see = async (id: string, how: object | null = null, by: Reader = world.secretary) =>
    (await app.ask(SEE, { id, how }, by)).memberFile;
  const how = { matching: { name: 0, seat: 1, person: 2, email: 3 }, choices: [], seatFor: 'by-sector' };
  const seats = async () =>
    (
      await app.database.rows<{ seat: string }>(
        `SELECT o.name || ': ' || s.class AS seat FROM partnerships.seat s JOIN partnerships.organisation_view o ON o.id = s.organisation_id
          WHERE s.partnership_id = $1 ORDER BY 1`,
        [world.place.id],
      )
    ).map((one) => one.seat);
  const secretMailedTo = async (email: string): Promise<string> => {
    const mail = await app.database.row<{ letter: Letter }>(
      `SELECT letter FROM mail.message WHERE to_address = $1 AND purpose = 'invite' ORDER BY queued_at DESC, id DESC LIMIT 1`,
      [email],
    );
    const link = mail!.letter.parts.find((part) => part.kind === 'link')!;
    return (link.kind === 'link' ? link.path : '').split('/').at(-1)!;
  };
  const answering = (token: string, change: object = {}) => ({
    token,
    name: 'Carla Carer',
    jobTitle: 'Manager',
    tokenHash: randomBytes(32),
    device: 'A browser',
    ...change,
  });
  const invite = (email: string, change: object = {}, by: PersonReader = world.secretary) =>
    must(
      app,
      inviteMember,
      { partnershipId: world.place.id, organisationId: world.organisations.carers, email, ...change },
      by,
    );

  it('shows what becomes of each line, and does nothing while one is not clear', async () => {
    const friends = [
      await organisation(app, 'Moor Friends', 'vcse'),
      await organisation(app, 'Moor Friends', 'vcse'),
    ];
    const before = await seats();
    const { id } = await bring(LIST);
    const seen = await see(id);
    expect(seen.matching).toEqual(
      expect.arrayContaining([
        { field: 'name', column: 0 },
        { field: 'seat', column: 1 },
        { field: 'person', column: 2 },
        { field: 'email', column: 3 },
      ]),
    );
    expect(seen.lines).toMatchObject([
      {
        line: 2,
        how: 'name',
        organisation: { name: 'Northmoor Carers Centre' },
        newSeat: true,
        invites: true,
      },
      { line: 3, how: 'name', newSeat: false, invites: false, faults: [] },
      { line: 4, how: 'open', organisation: null, newSeat: false },
    ]);
    expect(seen.lines[2].candidates.map((one: any) => one.organisation.id).sort()).toEqual(
      [...friends].sort(),
    );
    expect(await codesOf(app, importMembers, { fileId: id, version: 1, ...how }, world.secretary)).toEqual([
      'members/line',
    ]);
    expect(await seats()).toEqual(before);
    expect(await app.database.rows('SELECT id FROM partnerships.invitation')).toEqual([]);

    // Another column, another seat for all: nothing is kept of a look.
    const again = await see(id, { columns: [{ field: 'name', column: 0 }], seatFor: 'none' });
    expect(again.lines[0]).toMatchObject({ speaksFor: null, newSeat: false, invites: false });

    const choices = [{ line: 4, chosen: friends[1]! }];
    const done = await must(app, importMembers, { fileId: id, version: 1, ...how, choices }, world.secretary);
    expect(done).toMatchObject({ seats: 2, invitations: 2 });
    expect(await seats()).toEqual([...before, 'Moor Friends: vcse', 'Northmoor Carers Centre: vcse'].sort());
    expect(await see(id)).toMatchObject({ gone: true, lines: [] });
    expect(await codesOf(app, importMembers, { fileId: id, version: 2, ...how }, world.secretary)).toEqual([
      'members/file-gone',
    ]);
    const lines = await app.database.rows<{ event: string; data: string }>(
      `SELECT event, data::text FROM journal.line WHERE stream = $1 AND event IN ('partnerships.members-imported', 'partnerships.invited') ORDER BY seq`,
      [`partnership/${world.place.id}`],
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'partnerships.members-imported',
      'partnerships.invited',
      'partnerships.invited',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/carla|carers\.example/i);
    expect((await verifyJournal(app.database)).faults).toEqual([]);

    // The same list again has nothing new.
    const { id: second } = await bring(LIST);
    expect(
      await codesOf(app, importMembers, { fileId: second, version: 1, ...how, choices }, world.secretary),
    ).toEqual(['members/nothing-new']);
  });

  it('is kept for who brought it alone, and a week', async () => {
    const { id } = await bring(LIST);
    for (const reader of [world.chair, world.operator, world.member, world.other.chair])
      expect(await see(id, null, reader)).toBeNull();
    expect(await codesOf(app, importMembers, { fileId: id, version: 1, ...how }, world.chair)).toEqual([
      'not-found',
    ]);
    for (const reader of [world.member, world.participant, world.other.chair, world.stranger])
      expect(await bring(LIST, reader)).toMatchObject({ faults: [{ code: 'not-found' }] });
    const upkeep = app.nest.get(MemberUpkeep);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 6 * 86_400_000));
    await upkeep.forget();
    expect(await see(id)).toMatchObject({ gone: false });
    app.clock.moveTo(new Date(app.clock.now().getTime() + 2 * 86_400_000));
    await upkeep.forget();
    expect(await see(id)).toMatchObject({ gone: true });
    expect(await bring('no list')).toMatchObject({
      faults: [{ code: 'member-file/nothing-in-it', path: 'file' }],
    });
  });

  it('finds by code, says what a closed one became, and takes a choice among those offered only', async () => {
    const old = await organisation(app, 'Old Friends', 'vcse');
    await app.database.rows(
      `INSERT INTO partnerships.organisation_identifier (organisation_id, scheme, value) VALUES ($1, 'charity', '1053838')`,
      [old],
    );
    const { id } = await bring(
      'Name,Charity number\nSomebody else,Charity no. 1053838\n,1053838\nOld Frends,\n',
    );
    const { lines } = await see(id);
    expect(lines).toMatchObject([
      { how: 'code', organisation: { name: 'Old Friends' } },
      { how: 'code', organisation: { name: 'Old Friends' }, newSeat: false },
      { how: 'open', candidates: [{ organisation: { name: 'Old Friends' } }] },
    ]);
  });

  it('lets whoever is invited in at once, confirmed, on their seat and signed in', async () => {
    const { id } = await bring(LIST.split('\n').slice(0, 2).join('\n'));
    await must(app, importMembers, { fileId: id, version: 1, ...how }, world.secretary);
    const token = await secretMailedTo('carla@carers.example');
    const LINK =
      'query ($token: String!) { invitationLink(token: $token) { placeName organisationName speaksFor invitedBy name } }';
    expect((await app.ask(LINK, { token }, VISITOR)).invitationLink).toEqual({
      placeName: 'Northmoor',
      organisationName: 'Northmoor Carers Centre',
      speaksFor: 'Voluntary, community and social enterprise',
      invitedBy: 'Sita Secretary',
      name: 'Carla Carer',
    });
    expect(
      await codesOf(app, acceptInvitation, answering(token, { name: '', jobTitle: '' }), VISITOR),
    ).toEqual(['person/no-name', 'join/job-title-missing']);
    const { personId, organisationId, isNew } = await must(app, acceptInvitation, answering(token), VISITOR);
    expect([organisationId, isNew]).toEqual([world.organisations.carers, true]);
    const scope = await loadScope(app.database, reading(personId, organisationId));
    expect(scope.holds(partnershipAudience(world.place.id), 'member')).toBe(true);
    expect(scope.holds(partnershipAudience(world.place.forumId), 'participant')).toBe(true);
    // The organisation had nobody confirmed, so its own drafts open to the first.
    expect(scope.holds(organisationAudience(organisationId), 'representative')).toBe(true);
    expect(await codesOf(app, acceptInvitation, answering(token), VISITOR)).toEqual(['token/spent']);
    expect((await app.ask(LINK, { token }, VISITOR)).invitationLink).toBeNull();
    // Who came is a person now; the address is kept there alone.
    expect(
      await app.database.rows('SELECT state, email, name, job_title FROM partnerships.invitation'),
    ).toEqual([{ state: 'joined', email: '', name: '', job_title: '' }]);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });

  it('opens no organisation’s drafts where it has its own people, and takes no seat from anybody', async () => {
    await invite('tom@trust.example', {
      organisationId: world.organisations.trust,
      seatId: world.trustSeat,
    });
    const { personId, organisationId } = await must(
      app,
      acceptInvitation,
      answering(await secretMailedTo('tom@trust.example'), { name: 'Tom Trust' }),
      VISITOR,
    );
    const scope = await loadScope(app.database, reading(personId, organisationId));
    expect(scope.sees(organisationAudience(organisationId))).toBe(false);
    expect(scope.sees(partnershipAudience(world.place.id))).toBe(false);
    expect(scope.sees(partnershipAudience(world.place.forumId))).toBe(true);
  });

  it('signs nobody in who has an account: they sign in first, and come as who they are', async () => {
    await invite('stan@example.org');
    const token = await secretMailedTo('stan@example.org');
    expect(
      await codesOf(app, acceptInvitation, answering(token, { name: 'stan  STRANGER' }), VISITOR),
    ).toEqual(['invitation/sign-in-first']);
    const { personId, isNew } = await must(app, acceptInvitation, answering(token), world.stranger);
    expect([personId, isNew]).toEqual([world.stranger.personId, false]);
  });

  it('invites into an office only from who may appoint to it, and the chair stays with who has it', async () => {
    expect(
      await codesOf(
        app,
        inviteMember,
        {
          partnershipId: world.place.id,
          organisationId: world.organisations.carers,
          email: 'a@b.example',
          office: 'secretary',
        },
        world.viceChair,
      ),
    ).toEqual(['not-found']);
    for (const office of ['secretary', 'chair']) {
      await invite(`${office}@b.example`, { office }, world.operator);
      const token = await secretMailedTo(`${office}@b.example`);
      const { personId, organisationId } = await must(
        app,
        acceptInvitation,
        answering(token, { name: `New ${office}` }),
        VISITOR,
      );
      const scope = await loadScope(app.database, reading(personId, organisationId));
      expect([office, scope.sees(officersAudience(world.place.id))]).toEqual([
        office,
        office === 'secretary',
      ]);
    }
  });

  it('gives a seat that begins later on its day, and is never taken up by who sent it', async () => {
    const starts = addDays(app.clock.today(), 20);
    const { seatId } = await must(
      app,
      offerSeat,
      {
        partnershipId: world.place.id,
        organisationId: world.organisations.carers,
        seatClass: 'vcse',
        voting: true,
        since: starts,
      },
      world.secretary,
    );
    const { invitationId } = await invite('carla@carers.example', { seatId });
    const token = await secretMailedTo('carla@carers.example');
    expect(await codesOf(app, acceptInvitation, answering(token), world.secretary)).toEqual([
      'invitation/own',
    ]);
    const { personId, organisationId } = await must(app, acceptInvitation, answering(token), VISITOR);
    const sits = async () =>
      (await loadScope(app.database, reading(personId, organisationId))).holds(
        partnershipAudience(world.place.id),
        'member',
      );
    expect(await sits()).toBe(false);
    const change = await app.database.row<{ id: string; day: string; by: string }>(
      'SELECT id, day::text AS day, recorded_by AS by FROM partnerships.seat_change WHERE seat_id = $1',
      [seatId],
    );
    expect(change).toMatchObject({ day: starts, by: world.secretary.personId });
    app.clock.moveTo(new Date(app.clock.now().getTime() + 20 * 86_400_000));
    await app.nest.get(SeatJobs).carryOut({ change: change!.id });
    expect(await sits()).toBe(true);
    expect(invitationId).toBeTruthy();

    const own = { organisationId: world.organisations.carers, email: 'Sita@example.org' };
    expect(
      await codesOf(app, inviteMember, { partnershipId: world.place.id, ...own }, world.secretary),
    ).toEqual(['invitation/own-address']);
  });

  it('lets an organisation’s own people ask a colleague in, see their answer, and nobody for another', async () => {
    const { trust, carers } = world.organisations;
    const about = { partnershipId: world.place.id, organisationId: trust };
    for (const reader of [world.participant, world.charityMember, world.other.chair, world.stranger])
      expect(await codesOf(app, inviteMember, { ...about, email: 'new@trust.example' }, reader)).toEqual([
        'not-found',
      ]);
    for (const change of [{ organisationId: carers }, { office: 'secretary' }])
      expect(
        await codesOf(app, inviteMember, { ...about, email: 'new@trust.example', ...change }, world.member),
      ).toEqual(['not-found']);
    await must(app, inviteMember, { ...about, email: 'new@trust.example' }, world.member);
    const listed = async (by: Reader) =>
      (
        await app.ask(
          'query ($id: ID!) { invitations(partnershipId: $id) { id version email } }',
          { id: world.place.id },
          by,
        )
      ).invitations;
    const [own] = await listed(world.member);
    expect(own).toMatchObject({ email: 'new@trust.example' });
    expect(await listed(world.secretary)).toHaveLength(1);
    for (const reader of [world.deputy, world.charityMember, world.other.chair])
      expect(await listed(reader)).toEqual([]);
    const { personId } = await must(
      app,
      acceptInvitation,
      answering(await secretMailedTo('new@trust.example'), { name: 'Nora New' }),
      VISITOR,
    );
    // A colleague asked them: what is the organisation’s own opens to them.
    expect((await loadScope(app.database, reading(personId, trust))).sees(organisationAudience(trust))).toBe(
      true,
    );
    await must(app, inviteMember, { ...about, email: 'two@trust.example' }, world.member);
    const two = (await listed(world.member)).find((one: any) => one.email === 'two@trust.example');
    const back = { id: two.id, version: two.version };
    expect(await codesOf(app, withdrawInvitation, back, world.deputy)).toEqual(['not-found']);
    await must(app, withdrawInvitation, back, world.member);
    for (let n = 3; n <= 20; n += 1)
      await must(app, inviteMember, { ...about, email: `c${n}@trust.example` }, world.member);
    expect(await codesOf(app, inviteMember, { ...about, email: 'more@trust.example' }, world.member)).toEqual(
      ['invitation/too-many-today'],
    );
  });

  it('shows the officers who has answered, reminds who has not, and not too often', async () => {
    const { invitationId } = await invite('a@b.example', { name: 'Anna Asked' });
    await invite('no@b.example', { organisationId: world.organisations.charity });
    const LIST_OF =
      'query ($id: ID!) { invitations(partnershipId: $id) { email name state mail reminders mayBeReminded organisation { name } } }';
    const listed = async (by: Reader) => (await app.ask(LIST_OF, { id: world.place.id }, by)).invitations;
    await must(app, declineInvitation, { token: await secretMailedTo('no@b.example') }, VISITOR);
    expect(await listed(world.chair)).toMatchObject([
      { email: 'a@b.example', name: 'Anna Asked', state: 'waiting', mail: 'on-its-way', reminders: 0 },
      { email: 'no@b.example', state: 'declined' },
    ]);
    for (const reader of [world.member, world.participant, world.other.chair, world.operator])
      expect(await listed(reader)).toEqual([]);

    const all = { partnershipId: world.place.id, ids: [invitationId] };
    expect(await codesOf(app, remindInvited, all, world.secretary)).toEqual(['invitation/none-due']);
    const first = await secretMailedTo('a@b.example');
    for (let n = 1; n <= 4; n += 1) {
      app.clock.moveTo(new Date(app.clock.now().getTime() + 3 * 86_400_000));
      if (n <= 3) expect(await must(app, remindInvited, all, world.secretary)).toMatchObject({ reminded: 1 });
      else expect(await codesOf(app, remindInvited, all, world.secretary)).toEqual(['invitation/none-due']);
    }
    expect(await secretMailedTo('a@b.example')).not.toBe(first);
    // Who said no is not asked again.
    expect(
      await codesOf(
        app,
        inviteMember,
        { partnershipId: world.place.id, organisationId: world.organisations.charity, email: 'no@b.example' },
        world.secretary,
      ),
    ).toEqual(['invitation/already-waits']);

    expect(await codesOf(app, withdrawInvitation, { id: invitationId, version: 4 }, world.member)).toEqual([
      'not-found',
    ]);
    expect(await codesOf(app, withdrawInvitation, { id: invitationId, version: 1 }, world.secretary)).toEqual(
      ['stale'],
    );
    await must(app, withdrawInvitation, { id: invitationId, version: 4 }, world.secretary);
    // The first link of four, and the last: none opens anything.
    for (const token of [first, await secretMailedTo('a@b.example')])
      expect(await codesOf(app, acceptInvitation, answering(token), VISITOR)).toEqual(['token/expired']);
  });

  it('forgets who said no, was not wanted or never came, however many, a month after it was of use', async () => {
    await app.database.rows(
      `INSERT INTO partnerships.invitation (id, version, partnership_id, organisation_id, email, name, job_title, state, invited_by, invited_at, message_id, mailed_at, reminders, answered_at)
       SELECT gen_random_uuid(), 1, $1, $2, n || '@b.example', 'B', '', state, $3, $4::timestamptz, gen_random_uuid(), $4, 0, CASE WHEN state <> 'waiting' THEN $4 END
         FROM generate_series(1, 60) n, unnest(ARRAY['waiting', 'declined', 'withdrawn']) state`,
      [world.place.id, world.organisations.carers, world.secretary.personId, app.clock.now()],
    );
    const known = () =>
      app.database.rows<object>(
        `SELECT state, count(*)::int AS n FROM partnerships.invitation WHERE email <> '' OR name <> '' GROUP BY 1 ORDER BY 1`,
      );
    const after = async (days: number) => {
      app.clock.moveTo(new Date(app.clock.now().getTime() + days * 86_400_000));
      await app.nest.get(MemberUpkeep).forget();
      return known();
    };
    const all = ['declined', 'waiting', 'withdrawn'].map((state) => ({ state, n: 60 }));
    expect(await after(29)).toEqual(all);
    expect(await after(2)).toEqual([all[1]]);
    expect(await after(28)).toEqual([all[1]]);
    expect(await after(2)).toEqual([]);
    const lapsed = await app.database.rows(
      `SELECT DISTINCT actor FROM journal.line WHERE event = 'partnerships.invitation-withdrawn' AND stream = $1`,
      [`partnership/${world.place.id}`],
    );
    expect(lapsed).toEqual([{ actor: 'job/partnerships.upkeep' }]);
  });

  it('has no more than so many invited in a day', async () => {
    await app.database.rows(
      `INSERT INTO partnerships.invitation (id, version, partnership_id, organisation_id, email, name, job_title, state, invited_by, invited_at, message_id, mailed_at, reminders)
       SELECT gen_random_uuid(), 1, $1, $2, n || '@b.example', '', '', 'waiting', $3, $4, gen_random_uuid(), $4, 0 FROM generate_series(1, 600) n`,
      [world.place.id, world.organisations.carers, world.secretary.personId, app.clock.now()],
    );
    expect(
      await codesOf(
        app,
        inviteMember,
        { partnershipId: world.place.id, organisationId: world.organisations.carers, email: 'x@b.example' },
        world.secretary,
      ),
    ).toEqual(['invitation/too-many-today']);
  });
});
