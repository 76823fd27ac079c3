import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseMe } from '@folkmoot/access/actions/erase-me.js';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { inviteMember } from '@folkmoot/partnerships/actions/invite-member.js';
import { leavePlace } from '@folkmoot/partnerships/actions/leave-place.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed } from '../../worlds/commitments.js';
import { declared } from '../../worlds/interests.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { cookieOf } from '../../worlds/session.js';

describe('a person’s own data', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let commitmentId: string;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    const promised = await acceptedCommitment(app, world, {
      pence: '4800050',
      need: 'child-asthma',
      mattersTo: 'poorest',
      evidenceExpected: 'Days to wait',
    });
    commitmentId = promised.id;
    await deed(
      app,
      'reportProgress',
      'ReportProgressInput',
      {
        id: commitmentId,
        version: promised.version,
        status: 'on-track',
        text: 'Begun.',
        link: 'https://example.org/days',
      },
      world.member,
    );
    await declared(app, 'northmoor', world.member);
  });
  afterAll(() => app.close());

  const data = async (reader: Reader): Promise<Record<string, Record<string, unknown>[]>> => {
    const { ownData } = await app.ask('{ ownData { kinds { title rows } } }', {}, reader);
    return Object.fromEntries(ownData.kinds.map((one: any) => [one.title, JSON.parse(one.rows)]));
  };
  const members = async (reader: Reader) =>
    (
      await app.ask(
        `{ place(slug: "northmoor") { viewer { inside } seats { organisation { name } people { person { name } } }
             officers { role person { name } } forumMembers { person { name } } } }`,
        {},
        reader,
      )
    ).place;
  const erase = () => eraseMe(app.nest.get(OwnData, { strict: false }));
  const everywhere = async (words: string): Promise<string[]> => {
    const columns = await app.database.rows<{ at: string; text: string }>(
      `SELECT table_schema || '.' || quote_ident(table_name) AS at, quote_ident(column_name) AS text FROM information_schema.columns
        WHERE data_type IN ('text', 'jsonb') AND table_schema IN ('access', 'mail', 'partnerships', 'audience', 'journal', 'interests', 'commitments', 'plans', 'forum')
          AND table_name NOT LIKE '%view'`,
    );
    const found: string[] = [];
    for (const { at, text } of columns) {
      const [{ n }] = (await app.database.source.query(
        `SELECT count(*)::int AS n FROM ${at} WHERE ${text}::text ILIKE '%' || $1 || '%'`,
        [words],
      )) as [{ n: number }];
      if (n > 0) found.push(`${at}.${text}`);
    }
    return found;
  };

  it('is shown to that person alone, kind by kind, with what others areas keep', async () => {
    const own = await data(world.member);
    expect(own['You']).toEqual([{ Name: 'Malik Member', Since: expect.any(String) }]);
    expect(own['E-mail addresses']).toMatchObject([{ Address: 'malik@example.org' }]);
    expect(own['Seats and offices']).toMatchObject([
      { Place: 'Northmoor', For: 'Northmoor Hospitals Trust', As: 'representative' },
    ]);
    expect(own['Whom you speak for']).toMatchObject([{ Role: 'Officer' }]);
    expect(own['Interests you declared']).toHaveLength(1);
    expect(own['Commitments you do or asked for']).toMatchObject([
      {
        'Your part': 'you do it',
        Status: 'on-track',
        Money: '£48,000.50',
        Need: 'child asthma',
        'Makes a difference for': 'poorest',
        'What will show it': 'Days to wait',
        Priority: '',
      },
    ]);
    expect(own['What you said and showed about commitments']).toMatchObject([
      { What: 'progress-reported', 'In your words': 'Begun.', Link: 'https://example.org/days' },
    ]);
    expect((await data(world.chair))['What you said and showed about commitments']).toEqual([]);
    expect(own['What the record says that you did']!.length).toBeGreaterThan(0);
    expect(
      Object.values(await data(world.stranger))
        .flat()
        .map((row) => JSON.stringify(row))
        .join(),
    ).not.toContain('Malik');
  });

  it('lets somebody leave a place when they mean it; its officers are told, and their seat stays their organisation’s', async () => {
    const leaving = { partnershipId: world.place.id, organisationId: world.organisations.charity };
    const { charityMember } = world;
    expect(await codesOf(app, leavePlace, { ...leaving, understood: false }, charityMember)).toEqual([
      'leave/not-understood',
    ]);
    expect(await codesOf(app, leavePlace, { ...leaving, understood: true }, world.member)).toEqual([
      'not-found',
    ]);
    expect(
      await codesOf(
        app,
        leavePlace,
        { ...leaving, partnershipId: world.other.place.id, understood: true },
        charityMember,
      ),
    ).toEqual(['not-found']);
    await must(app, leavePlace, { ...leaving, understood: true }, charityMember);
    expect((await members(charityMember)).viewer.inside).toBe(false);
    const seat = (await members(world.chair)).seats.find(
      (one: any) => one.organisation.name === 'Northmoor Befrienders',
    );
    expect(seat.people).toEqual([]);
    const told = await app.database.rows<{ to: string }>(
      `SELECT to_address AS to FROM mail.message WHERE subject = 'Somebody has left Northmoor' ORDER BY to_address`,
    );
    expect(told.map(({ to }) => to)).toEqual([
      'charlotte@example.org',
      'sita@example.org',
      'victor@example.org',
    ]);
    // Elsewhere they speak for it still.
    expect((await data(charityMember))['Whom you speak for']).toMatchObject([{ Until: null }]);
  });

  it('holds no mail of a mailbox after they gave it up: whoever has it now is somebody else', async () => {
    const mails = async () => (await data(world.viceChair))['Mails to you in the last 90 days'];
    expect(await mails()).toMatchObject([{ Subject: 'Somebody has left Northmoor' }]);
    const givenUp = new Date(app.clock.now().getTime() - 3_600_000);
    await app.database.rows(
      `UPDATE access.address SET confirmed_at = $2::timestamptz - interval '1 day', removed_at = $2 WHERE person_id = $1`,
      [world.viceChair.personId, givenUp],
    );
    expect(await mails()).toEqual([]);
  });

  it('goes when they ask for it and have read what stays: name, mailbox, devices, mails', async () => {
    const { member } = world;
    const sitting: PersonReader = { ...member, sessionId: crypto.randomUUID() };
    await cookieOf(app.database, sitting);
    expect(await codesOf(app, erase(), { understood: false }, member)).toEqual(['erase/not-understood']);
    expect(await everywhere('malik')).not.toEqual([]);
    // Another place has asked them too, and waits for an answer.
    const invitation = {
      partnershipId: world.other.place.id,
      organisationId: world.organisations.trust,
      email: 'malik@example.org',
      name: 'Malik Member',
      jobTitle: '',
    };
    await must(app, inviteMember, invitation, world.other.chair);
    await must(app, erase(), { understood: true }, member);
    expect(await everywhere('malik')).toEqual([]);
    expect(
      await app.database.rows(
        `SELECT 1 FROM access.session WHERE person_id = $1 AND (ended_at IS NULL OR device <> '')`,
        [member.personId],
      ),
    ).toEqual([]);
    expect(
      await app.database.rows(
        `SELECT 1 FROM audience."grant" WHERE person_id = $1 AND withdrawn_at IS NULL`,
        [member.personId],
      ),
    ).toEqual([]);
    expect(await codesOf(app, erase(), { understood: true }, member)).toEqual(['not-found']);
  });

  it('leaves the record standing, by a former member of their organisation', async () => {
    const { commitment } = await app.ask(
      'query ($id: ID!) { commitment(id: $id) { owner { name } organisation { name } } }',
      { id: commitmentId },
      world.chair,
    );
    expect(commitment).toEqual({
      owner: { name: 'A former member (Northmoor Hospitals Trust, representative)' },
      organisation: { name: 'Northmoor Hospitals Trust' },
    });
    expect(await app.database.row('SELECT count(*)::int AS n FROM interests.interest')).toEqual({ n: 1 });
    const seat = (await members(world.chair)).seats.find(
      (one: any) => one.organisation.name === 'Northmoor Hospitals Trust',
    );
    expect(seat.people).toEqual([{ person: { name: 'Dora Deputy' } }]);
  });

  it('does not leave an installation without anybody who runs it', async () => {
    expect(await codesOf(app, erase(), { understood: true }, world.operator)).toEqual([
      'erase/only-operator',
    ]);
  });
});
