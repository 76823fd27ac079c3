import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf } from '@folkmoot/access/secrets/secrets.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { requestId, TEST_NOW, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import {
  askFor,
  letters,
  mailLinks,
  signedIn,
  SIGN_IN,
  somebody,
  speaksFor,
  TYPE_CODE,
} from '../../worlds/access.js';
import { Browser, browserKey } from '../../worlds/browser.js';

const ORGANISATION = '01900000-0000-7000-8000-0000000000aa';
const OTHER = '01900000-0000-7000-8000-0000000000bb';

describe('signing in', () => {
  let app: TestApp;
  let count = 0;
  let email: string;
  let person: string;
  const minutesLater = (minutes: number): void =>
    app.clock.moveTo(new Date(Date.parse(TEST_NOW) + minutes * 60_000));
  const codes = (refused: { faults: { code: string }[] }): string[] => refused.faults.map((one) => one.code);

  beforeAll(async () => {
    app = await folkmoot();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.moveTo(new Date(TEST_NOW));
    email = `person${++count}@example.org`;
    person = await somebody(app, `Person ${count}`, email);
  });

  const linkFor = async (address: string, next: string | null = null) => {
    const browser = new Browser(app);
    await askFor(browser, address, next);
    await mailLinks(app);
    const mail = (await letters(app)).find((one) => one.to === address);
    return { browser, mail };
  };
  const use = (browser: Browser, token: string, more: object = {}) =>
    browser
      .run(SIGN_IN, { input: { requestId: requestId(), browserKey: browserKey(), token, ...more } })
      .then((data) => data.signIn);

  it('mails a link that signs in once, and leads on to where the person was going', async () => {
    const { browser, mail } = await linkFor(email, '/northmoor/plan');
    expect(
      await browser.run('query ($token: String!) { signInLink(token: $token) { people { id name } } }', {
        token: mail!.secret,
      }),
    ).toEqual({
      signInLink: { people: [{ id: person, name: `Person ${count}` }] },
    });
    expect(browser.cookie).toBeNull(); // looking at the page signs nobody in
    expect(await use(browser, mail!.secret)).toEqual({
      __typename: 'SignedIn',
      personId: person,
      next: '/northmoor/plan',
    });
    expect(await browser.reader()).toMatchObject({ kind: 'person', personId: person, organisationId: null });
    const again = new Browser(app);
    expect(codes(await use(again, mail!.secret))).toEqual(['token/spent']);
    expect(again.cookie).toBeNull();
  });

  it('keeps neither link, code nor cookie in a form that signs in', async () => {
    const { browser, mail } = await linkFor(email);
    await use(browser, mail!.secret);
    const kept = await app.database.rows<{ row: string }>(
      `SELECT t::text AS row FROM access.token t UNION ALL SELECT s::text FROM access.session s UNION ALL SELECT r::text FROM platform.request r UNION ALL SELECT l::text FROM journal.line l`,
    );
    const all = kept.map((one) => one.row).join('\n');
    for (const secret of [mail!.secret, mail!.code.replace(' ', ''), browser.cookie!])
      expect(all).not.toContain(secret);
    expect(all).toContain(person);
    const lines = (await app.database.rows<{ row: string }>('SELECT l::text AS row FROM journal.line l'))
      .map((one) => one.row)
      .join('\n');
    expect(lines).toContain('access.signed-in');
    expect(lines).not.toContain(email);
  });

  it('answers the same post twice with the same session', async () => {
    const { browser, mail } = await linkFor(email);
    const input = { requestId: requestId(), browserKey: browserKey(), token: mail!.secret };
    await browser.run(SIGN_IN, { input });
    const first = browser.cookie;
    browser.cookie = null;
    expect((await browser.run(SIGN_IN, { input })).signIn).toMatchObject({ __typename: 'SignedIn' });
    expect(browser.cookie).toBe(first);
    const [sessions] = await app.database.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM access.session WHERE person_id = $1',
      [person],
    );
    expect(sessions!.n).toBe(1);
  });

  it('lets only one of two simultaneous posts of a link in', async () => {
    const { mail } = await linkFor(email);
    const two = [new Browser(app), new Browser(app)];
    const answers = await Promise.all(two.map((one) => use(one, mail!.secret)));
    expect(answers.map((one) => one.__typename).sort()).toEqual(['Refusal', 'SignedIn']);
  });

  it('refuses a link after half an hour, and one that never was', async () => {
    const { browser, mail } = await linkFor(email);
    minutesLater(31);
    expect(codes(await use(browser, mail!.secret))).toEqual(['token/expired']);
    expect(codes(await use(browser, 'x'.repeat(43)))).toEqual(['token/expired']);
    expect(
      await browser.run('query ($token: String!) { signInLink(token: $token) { people { id } } }', {
        token: mail!.secret,
      }),
    ).toEqual({ signInLink: null });
  });

  it('never hands a session out where no page of ours asks', async () => {
    const { mail } = await linkFor(email);
    const input = { requestId: requestId(), browserKey: browserKey(), token: mail!.secret };
    expect(codes((await app.ask(SIGN_IN, { input }, VISITOR)).signIn)).toEqual(['session/only-by-page']);
    expect(codes(await use(new Browser(app), mail!.secret, { browserKey: 'short' }))).toEqual([
      'session/only-by-page',
    ]);
  });

  it('answers an unknown address exactly as a known one, and mails nothing', async () => {
    const before = (await letters(app)).length;
    const known = await askFor(new Browser(app), email);
    const unknown = await askFor(new Browser(app), 'nobody@example.org');
    expect(unknown).toEqual(known);
    await mailLinks(app);
    const after = await letters(app);
    expect(after).toHaveLength(before + 1);
    expect(after.map((one) => one.to)).not.toContain('nobody@example.org');
  });

  it('refuses what is no address, and takes one as people type it', async () => {
    expect(codes((await askFor(new Browser(app), 'not an address')).askForLink)).toEqual([
      'address/not-an-address',
    ]);
    expect((await linkFor(` ${email.toUpperCase()} `)).mail).toBeUndefined();
    expect((await letters(app))[0]!.to).toBe(email);
  });

  it('leads nowhere but to this site', async () => {
    for (const next of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
      const { browser, mail } = await linkFor(email, next);
      expect(await use(browser, mail!.secret)).toMatchObject({ next: null });
      minutesLater(61 * (1 + ['https://example.org/', '//example.org', '/\\example.org'].indexOf(next)));
    }
  });

  it('stops mailing one address after six mails within the hour, known or not, and goes on after it', async () => {
    for (const address of [email, 'unknown@example.org']) {
      const browser = new Browser(app);
      for (let mails = 0; mails < 6; mails++)
        expect((await askFor(browser, address)).askForLink.__typename).toBe('LinkAsked');
      expect(codes((await askFor(browser, address)).askForLink)).toEqual(['access/too-many-mails']);
    }
    await mailLinks(app);
    minutesLater(61);
    expect((await askFor(new Browser(app), email)).askForLink.__typename).toBe('LinkAsked');
    await mailLinks(app);
  });

  it('stops mailing one person over several addresses, without saying so', async () => {
    const addresses = [1, 2, 3].map((one) => `many${one}@example.org`);
    await somebody(app, 'Many Addresses', ...addresses);
    for (const address of addresses)
      for (let mails = 0; mails < 5; mails++)
        expect((await askFor(new Browser(app), address)).askForLink.__typename).toBe('LinkAsked');
    await mailLinks(app);
    expect((await letters(app)).filter((one) => addresses.includes(one.to))).toHaveLength(12);
  });

  it('asks who you are where people share a mailbox, and signs in only one of them', async () => {
    const shared = 'info@charity.example.org';
    const ann = await somebody(app, 'Ann', shared);
    await somebody(app, 'Bob', shared);
    const { browser, mail } = await linkFor(shared);
    expect(codes(await use(browser, mail!.secret))).toEqual(['sign-in/who']);
    expect(codes(await use(browser, mail!.secret, { personId: person }))).toEqual(['sign-in/who']);
    expect(await use(browser, mail!.secret, { personId: ann })).toMatchObject({ personId: ann });
  });

  it('takes the typed code on another device', async () => {
    const { mail } = await linkFor(email);
    const elsewhere = new Browser(app);
    const input = {
      requestId: requestId(),
      browserKey: browserKey(),
      purpose: 'SIGN_IN',
      email,
      code: mail!.code,
    };
    const { typeCode } = await elsewhere.run(TYPE_CODE, { input });
    expect(await elsewhere.run(TYPE_CODE, { input })).toEqual({ typeCode }); // a lost answer is given again
    expect(await use(elsewhere, typeCode.ticket)).toMatchObject({ personId: person });
    expect(codes(await use(new Browser(app), mail!.secret))).toEqual(['token/spent']);
    const late = await elsewhere.run(TYPE_CODE, { input: { ...input, requestId: requestId() } });
    expect(codes(late.typeCode)).toEqual(['code/wrong']);
  });

  it('opens nothing else with a code than what it was mailed for', async () => {
    const { mail } = await linkFor(email);
    const input = {
      requestId: requestId(),
      browserKey: browserKey(),
      purpose: 'JOIN',
      email,
      code: mail!.code,
    };
    expect(codes((await new Browser(app).run(TYPE_CODE, { input })).typeCode)).toEqual(['code/wrong']);
  });

  it('lets a code die after five wrong ones, while the link in the mail still works', async () => {
    const { mail } = await linkFor(email);
    const type = async (code: string) =>
      (
        await new Browser(app).run(TYPE_CODE, {
          input: { requestId: requestId(), browserKey: browserKey(), purpose: 'SIGN_IN', email, code },
        })
      ).typeCode;
    const wrong = mail!.code === '0000 0000' ? '1111 1111' : '0000 0000';
    expect(codes(await type('12 34'))).toEqual(['code/not-a-code']);
    for (let tries = 0; tries < 5; tries++) expect(codes(await type(wrong))).toEqual(['code/wrong']);
    expect(codes(await type(mail!.code))).toEqual(['code/wrong']);
    expect(await use(new Browser(app), mail!.secret)).toMatchObject({ personId: person });
  });

  it('counts wrong codes that arrive at the same moment', async () => {
    const { mail } = await linkFor(email);
    const wrong = mail!.code === '0000 0000' ? '1111 1111' : '0000 0000';
    const type = (code: string) =>
      new Browser(app)
        .run(TYPE_CODE, {
          input: { requestId: requestId(), browserKey: browserKey(), purpose: 'SIGN_IN', email, code },
        })
        .then((data) => codes(data.typeCode)[0]);
    expect(await Promise.all([1, 2, 3, 4].map(() => type(wrong)))).toEqual(Array(4).fill('code/wrong'));
    const [token] = await app.database.rows<{ wrong: number }>(
      'SELECT wrong_codes AS wrong FROM access.token WHERE email = $1',
      [email],
    );
    expect(token!.wrong).toBe(4);
  });

  it('slows down codes for an address where nobody is known all the same', async () => {
    const type = async () =>
      codes(
        (
          await new Browser(app).run(TYPE_CODE, {
            input: {
              requestId: requestId(),
              browserKey: browserKey(),
              purpose: 'SIGN_IN',
              email: 'ghost@example.org',
              code: '12345678',
            },
          })
        ).typeCode,
      );
    // Fourteen before, as rows: each typed one costs three slow hashes.
    await app.database.rows(
      `INSERT INTO access.attempt (id, version, kind, key, at) SELECT gen_random_uuid(), 1, 'code', $1, $2 FROM generate_series(1, 14)`,
      [hashOf('ghost@example.org'), app.clock.now()],
    );
    expect(await type()).toEqual(['code/wrong']);
    expect(await type()).toEqual(['access/too-many-codes']);
  });

  it('puts on the only hat, or the last one worn', async () => {
    await speaksFor(app, person, ORGANISATION);
    const first = await signedIn(app, email);
    expect(await first.reader()).toMatchObject({ organisationId: ORGANISATION });
    await speaksFor(app, person, OTHER);
    const choose = (organisationId: string) =>
      first.run(
        'mutation ($input: ChooseHatInput!) { chooseHat(input: $input) { __typename ... on Refusal { faults { code } } } }',
        { input: { requestId: requestId(), organisationId } },
      );
    expect((await choose(OTHER)).chooseHat.__typename).toBe('HatChosen');
    minutesLater(5);
    expect(await (await signedIn(app, email)).reader()).toMatchObject({ organisationId: OTHER });
  });

  it('takes no link for somebody who gave the address up meanwhile', async () => {
    const { browser, mail } = await linkFor(email);
    await app.database.rows('UPDATE access.address SET removed_at = $2 WHERE email = $1', [
      email,
      app.clock.now(),
    ]);
    expect(codes(await use(browser, mail!.secret))).toEqual(['token/expired']);
  });
});
