import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { markDemonstration } from '@folkmoot/access/contract/demonstration.js';
import { newId } from '@folkmoot/kernel/id.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { Mailer } from '@folkmoot/platform/mail/mailer.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { askFor, mailLinks, somebody } from '../../worlds/access.js';
import { Browser, browserKey } from '../../worlds/browser.js';

const STEP =
  'mutation ($input: StepIntoRoleInput!) { stepIntoRole(input: $input) { __typename ... on SignedIn { next } ... on Refusal { faults { code } } } }';
const ROLES = '{ demonstrationRoles { id name title about } }';
const MAIL = '{ demonstrationMail { to subject parts { kind text path } } }';
const ORGANISATION = '01900000-0000-7000-8000-0000000000aa';

/** A role as a demonstration's seed offers it. */
async function offered(app: TestApp): Promise<{ roleId: string; personId: string }> {
  const personId = await somebody(app, 'Ivy Invented', 'ivy@example.org');
  const roleId = newId();
  await app.database.rows(
    `INSERT INTO access.demonstration_role (id, version, position, person_id, organisation_id, title, about, landing)
     VALUES ($1, 1, 1, $2, $3, 'Chair', 'Try the board.', '/northmoor')`,
    [roleId, personId, ORGANISATION],
  );
  return { roleId, personId };
}

/** Runs what waits to be sent. */
async function sendMail(app: TestApp): Promise<void> {
  for (const { id } of await app.database.rows<{ id: string }>(
    `SELECT id FROM mail.message WHERE state = 'queued'`,
  ))
    await app.nest.get(Mailer).send(id);
}

const step = async (browser: Browser, roleId: string): Promise<any> =>
  (await browser.run(STEP, { input: { requestId: requestId(), browserKey: browserKey(), roleId } }))
    .stepIntoRole;

describe('a demonstration', () => {
  let app: TestApp;
  let roleId: string;
  let personId: string;
  beforeAll(async () => {
    app = await folkmoot();
    expect(await markDemonstration(app.config.databaseOwnerUrl, app.clock.now())).toBe('marked');
    ({ roleId, personId } = await offered(app));
  });
  afterAll(() => app.close());

  it('offers its roles to everybody and lets them step into one', async () => {
    expect(await app.ask(ROLES, {}, VISITOR)).toEqual({
      demonstrationRoles: [{ id: roleId, name: 'Ivy Invented', title: 'Chair', about: 'Try the board.' }],
    });
    const browser = new Browser(app);
    expect(await step(browser, roleId)).toEqual({ __typename: 'SignedIn', next: '/northmoor' });
    expect(await browser.reader()).toMatchObject({ personId, organisationId: ORGANISATION });
    expect((await step(browser, newId())).faults[0].code).toBe('not-found');
    expect((await step(browser, 'nonsense')).faults[0].code).toBe('not-found');
  });

  it('shows the mail it does not send, and its link works', async () => {
    await askFor(new Browser(app), 'ivy@example.org');
    await mailLinks(app);
    await sendMail(app);
    const { demonstrationMail } = await app.ask(MAIL, {}, VISITOR);
    expect(demonstrationMail[0]).toMatchObject({
      to: 'ivy@example.org',
      subject: 'Your link to sign in to Folkmoot',
    });
    const link = demonstrationMail[0].parts.find((part: any) => part.kind === 'link');
    expect(
      await app.ask(
        'query ($token: String!) { signInLink(token: $token) { people { id } } }',
        { token: link.path.split('/').at(-1) },
        VISITOR,
      ),
    ).toEqual({
      signInLink: { people: [{ id: personId }] },
    });
  });
});

describe('real data', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await folkmoot();
  });
  afterAll(() => app.close());

  it('has no such door', async () => {
    const { roleId } = await offered(app);
    expect(await app.ask(ROLES, {}, VISITOR)).toEqual({ demonstrationRoles: null });
    expect(await app.ask(MAIL, {}, VISITOR)).toEqual({ demonstrationMail: null });
    const browser = new Browser(app);
    expect((await step(browser, roleId)).faults[0].code).toBe('not-found');
    expect(browser.cookie).toBeNull();
  });

  it('is never made a demonstration: not by the owner, still less by the running role', async () => {
    await somebody(app, 'A Real Person', 'real@example.org');
    expect(await markDemonstration(app.config.databaseOwnerUrl, app.clock.now())).toBe('refused');
    await expect(
      app.database.rows(`INSERT INTO platform.mark (name, at) VALUES ('demonstration', now())`),
    ).rejects.toThrow(/permission denied/);
  });

  it('keeps no letter where there is no mail server: it would be a key left lying about', async () => {
    await somebody(app, 'Ada', 'ada@example.org');
    await askFor(new Browser(app), 'ada@example.org');
    await mailLinks(app);
    await sendMail(app);
    expect(await app.database.rows('SELECT state, letter FROM mail.message')).toEqual([
      { state: 'kept', letter: null },
    ]);
  });
});
