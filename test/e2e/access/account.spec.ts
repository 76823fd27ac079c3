import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { requestId, TEST_NOW, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { letters, signedIn, somebody, speaksFor } from '../../worlds/access.js';
import { Browser, browserKey } from '../../worlds/browser.js';
import { AddressJobs } from '@folkmoot/access/mail/address-jobs.js';
import { OperatorSetUp } from '@folkmoot/access/operator-set-up.js';

const ORGANISATION = '01900000-0000-7000-8000-0000000000aa';
const OTHER = '01900000-0000-7000-8000-0000000000bb';
const REFUSED = '... on Refusal { faults { code path } }';
const ME =
  '{ me { version person { id name } organisationId hats { organisationId } addresses { id version email confirmed goesAt } sessions { id device current } } }';

describe('the account', () => {
  let app: TestApp;
  let ann: Browser;
  let bob: Browser;
  let annId: string;
  let count = 0;

  beforeAll(async () => {
    app = await folkmoot();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.moveTo(new Date(TEST_NOW));
    count += 1;
    annId = await somebody(app, 'Ann', `ann${count}@example.org`);
    const bobId = await somebody(app, 'Bob', `bob${count}@example.org`);
    await speaksFor(app, annId, ORGANISATION);
    await speaksFor(app, bobId, OTHER);
    ann = await signedIn(app, `ann${count}@example.org`);
    bob = await signedIn(app, `bob${count}@example.org`);
  });

  const act = async (browser: Browser, name: string, type: string, input: object): Promise<any> => {
    const data = await browser.run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${REFUSED} } }`,
      {
        input: { requestId: requestId(), ...input },
      },
    );
    return data[name];
  };
  const codes = (answer: { faults?: { code: string }[] }): string[] =>
    (answer.faults ?? []).map((one) => one.code);
  const me = async (browser: Browser): Promise<any> => (await browser.run(ME, {})).me;

  it('is for oneself alone, and not for visitors', async () => {
    expect(await me(ann)).toMatchObject({
      person: { id: annId, name: 'Ann' },
      organisationId: ORGANISATION,
      hats: [{ organisationId: ORGANISATION }],
    });
    const { errors } = await app.tell(ME, {}, VISITOR);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
    expect(await app.ask(ME, {}, { kind: 'audience', audience: `person/${annId}` })).toEqual({ me: null });
  });

  it('changes the name, refuses none or a link, and tells who was quicker', async () => {
    const { version } = await me(ann);
    expect(
      (await act(ann, 'changeName', 'ChangeNameInput', { version, name: '  Ann   Other ' })).__typename,
    ).toBe('Me');
    expect((await me(ann)).person.name).toBe('Ann Other');
    expect(codes(await act(ann, 'changeName', 'ChangeNameInput', { version, name: 'Late' }))).toEqual([
      'stale',
    ]);
    expect(
      codes(await act(ann, 'changeName', 'ChangeNameInput', { version: version + 1, name: ' ' })),
    ).toEqual(['person/no-name']);
    expect(
      codes(
        await act(ann, 'changeName', 'ChangeNameInput', { version: version + 1, name: 'www.example.org' }),
      ),
    ).toEqual(['person/not-a-name']);
  });

  describe('another address', () => {
    const second = () => `second${count}@example.org`;
    const ask = (email: string) => act(ann, 'addAddress', 'AddAddressInput', { email });
    const secretOf = async (email: string) => (await letters(app)).find((one) => one.to === email)!.secret;

    it('becomes theirs when the mail to it is answered, once', async () => {
      expect((await ask(second())).__typename).toBe('LinkAsked');
      expect((await me(ann)).addresses).toHaveLength(1);
      const token = await secretOf(second());
      expect(
        await ann.run('query ($token: String!) { addressLink(token: $token) { email } }', { token }),
      ).toEqual({ addressLink: { email: second() } });
      expect((await act(ann, 'confirmNewAddress', 'ConfirmNewAddressInput', { token })).__typename).toBe(
        'Me',
      );
      expect((await me(ann)).addresses.map((one: any) => one.email).sort()).toEqual([
        `ann${count}@example.org`,
        second(),
      ]);
      expect(codes(await act(ann, 'confirmNewAddress', 'ConfirmNewAddressInput', { token }))).toEqual([
        'token/spent',
      ]);
      expect(await (await signedIn(app, second())).reader()).toMatchObject({ personId: annId });
    });

    it('is confirmed by nobody else, and the link signs nobody in', async () => {
      await ask(second());
      const token = await secretOf(second());
      expect(codes(await act(bob, 'confirmNewAddress', 'ConfirmNewAddressInput', { token }))).toEqual([
        'not-found',
      ]);
      expect(
        await bob.run('query ($token: String!) { addressLink(token: $token) { email } }', { token }),
      ).toEqual({ addressLink: null });
      expect(
        await bob.run('query ($token: String!) { signInLink(token: $token) { people { id } } }', { token }),
      ).toEqual({ signInLink: null });
    });

    it('is refused when it is none, theirs already, or asked for too often', async () => {
      expect(codes(await ask('nonsense'))).toEqual(['address/not-an-address']);
      expect(codes(await ask(`ann${count}@example.org`))).toEqual(['address/already-yours']);
      for (let mails = 0; mails < 6; mails++) await ask(second());
      expect(codes(await ask(second()))).toEqual(['access/too-many-mails']);
    });

    it('can be given up again, but never the last, nor somebody else’s', async () => {
      const [first] = (await me(ann)).addresses;
      expect(
        codes(
          await act(ann, 'removeAddress', 'RemoveAddressInput', {
            addressId: first.id,
            version: first.version,
          }),
        ),
      ).toEqual(['address/last']);
      expect(
        codes(
          await act(bob, 'removeAddress', 'RemoveAddressInput', {
            addressId: first.id,
            version: first.version,
          }),
        ),
      ).toEqual(['not-found']);
      await ask(second());
      await act(ann, 'confirmNewAddress', 'ConfirmNewAddressInput', { token: await secretOf(second()) });
      const { addresses } = await me(ann);
      const later = addresses.find((one: any) => one.email === second());
      // Both at once: one must stay.
      const both = await Promise.all(
        addresses.map((one: any) =>
          act(ann, 'removeAddress', 'RemoveAddressInput', { addressId: one.id, version: one.version }),
        ),
      );
      expect(both.map((one: any) => one.__typename).sort()).toEqual(['Me', 'Refusal']);
      // Nothing has gone yet: the mailbox is asked.
      expect((await me(ann)).addresses.filter((one: any) => one.goesAt)).toHaveLength(1);
      expect(later).toBeTruthy();
    });

    describe('in place of the old one', () => {
      const MAIL = 'query ($token: String!) { addressMail(token: $token) { name goesAt } }';
      const old = () => `ann${count}@example.org`;
      const addresses = async () =>
        Object.fromEntries((await me(ann)).addresses.map((one: any) => [one.email, one]));
      const mailTo = async (email: string) =>
        (await letters(app)).find(
          (one) => one.to === email && /account\/change/.test(JSON.stringify(one.letter)),
        )!.secret;
      const changed = async () => {
        // The old one is known for long: it outranks what comes now.
        app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 86_400_000));
        const { [old()]: first } = await addresses();
        expect(
          codes(
            await act(bob, 'addAddress', 'AddAddressInput', { email: 'x@example.org', insteadOf: first.id }),
          ),
        ).toEqual(['address/not-yours']);
        await act(ann, 'addAddress', 'AddAddressInput', { email: second(), insteadOf: first.id });
        await act(ann, 'confirmNewAddress', 'ConfirmNewAddressInput', { token: await secretOf(second()) });
        return mailTo(old());
      };
      const answer = (token: string, stop: boolean, browser = new Browser(app)) =>
        act(browser, 'answerAddressMail', 'AnswerAddressMailInput', { token, stop });

      it('goes at once when both mailboxes say so, nobody being signed in at the old one', async () => {
        const token = await changed();
        const before = await addresses();
        expect([before[old()].goesAt, before[second()].goesAt]).toEqual([expect.any(String), null]);
        expect(await new Browser(app).run(MAIL, { token })).toEqual({
          addressMail: { name: 'Ann', goesAt: before[old()].goesAt },
        });
        expect((await answer(token, false)).__typename).toBe('AddressMailAnswered');
        expect(Object.keys(await addresses())).toEqual([second()]);
        expect(codes(await answer(token, true))).toEqual(['token/expired']);
        expect(await new Browser(app).run(MAIL, { token: 'guessed' })).toEqual({ addressMail: null });
      });

      it('is stopped by the old mailbox: the new one goes, and everybody is signed out', async () => {
        const token = await changed();
        const phone = await signedIn(app, second());
        expect((await answer(token, true)).__typename).toBe('AddressMailAnswered');
        expect([await ann.reader(), await phone.reader()]).toEqual([VISITOR, VISITOR]);
        ann = await signedIn(app, old());
        expect(await addresses()).toEqual({ [old()]: expect.objectContaining({ goesAt: null }) });
        // No new mail goes to the one that was slipped in: only the link used before is there.
        await expect(signedIn(app, second())).rejects.toThrow('token/spent');
      });

      it('goes by itself after seven days, unless its owner keeps it', async () => {
        await changed();
        const { [old()]: going } = await addresses();
        const jobs = app.nest.get(AddressJobs, { strict: false });
        await expect(jobs.letGo({ address: going.id })).rejects.toThrow('again');
        const told = await app.nest
          .get(NoticeRules, { strict: false })
          .toldOn(app.database, app.clock.today());
        expect(told.filter((one) => one.kind === 'address-going' && one.personId === annId)).toMatchObject([
          { subject: { kind: 'own-address', id: going.id } },
        ]);
        const upon = { addressId: going.id, version: going.version };
        expect(codes(await act(bob, 'keepAddress', 'KeepAddressInput', upon))).toEqual(['not-found']);
        expect((await act(ann, 'keepAddress', 'KeepAddressInput', upon)).__typename).toBe('Me');
        app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 9 * 86_400_000));
        await jobs.letGo({ address: going.id });
        expect(Object.keys(await addresses())).toHaveLength(2);
        const { version } = (await addresses())[old()];
        await act(ann, 'removeAddress', 'RemoveAddressInput', { ...upon, version });
        app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 17 * 86_400_000));
        await jobs.letGo({ address: going.id });
        expect(Object.keys(await addresses())).toEqual([second()]);
      });

      it('tells the others of an added one; a newer mailbox cannot put an older one out', async () => {
        await changed();
        app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 2 * 86_400_000));
        await act(ann, 'addAddress', 'AddAddressInput', { email: `third${count}@example.org` });
        const token = await secretOf(`third${count}@example.org`);
        await act(ann, 'confirmNewAddress', 'ConfirmNewAddressInput', { token });
        await answer(await mailTo(second()), true);
        ann = await signedIn(app, old());
        expect(Object.keys(await addresses()).sort()).toEqual([old(), second()]);
      });

      it('is helped by a link that operators print, when every mailbox is lost; the old one is told', async () => {
        const setUp = app.nest.get(OperatorSetUp, { strict: false });
        expect((await setUp.letIn({ name: 'Nobody', email: old() })).ok).toBe(false);
        const printed = await setUp.letIn({ name: 'Ann', email: old() });
        const token = printed.ok ? printed.value.path.split('/').at(-1)! : '';
        const there = new Browser(app);
        await act(there, 'setUp', 'SetUpInput', { token, browserKey: browserKey() });
        expect(await there.reader()).toMatchObject({ personId: annId });
        await answer(await mailTo(old()), true);
        expect(await there.reader()).toEqual(VISITOR);
      });
    });
  });

  describe('being signed in', () => {
    it('ends here, and the cookie opens nothing any more', async () => {
      const cookie = ann.cookie;
      expect((await act(ann, 'signOut', 'SignOutInput', {})).__typename).toBe('SessionsEnded');
      expect(ann.cookie).toBeNull();
      ann.cookie = cookie;
      expect(await ann.reader()).toEqual(VISITOR);
    });

    it('ends on another device, but never somebody else’s', async () => {
      const phone = await signedIn(app, `ann${count}@example.org`, 'Safari on iPhone');
      const { sessions } = await me(ann);
      expect(sessions.map((one: any) => [one.device, one.current])).toEqual(
        expect.arrayContaining([
          ['Safari on iPhone', false],
          ['Firefox on Linux', true],
        ]),
      );
      const there = sessions.find((one: any) => !one.current);
      expect(codes(await act(bob, 'endSessions', 'EndSessionsInput', { sessionId: there.id }))).toEqual([
        'not-found',
      ]);
      expect((await act(ann, 'endSessions', 'EndSessionsInput', { sessionId: there.id })).__typename).toBe(
        'SessionsEnded',
      );
      expect(await phone.reader()).toEqual(VISITOR);
      expect(await ann.reader()).toMatchObject({ personId: annId });
    });

    it('ends everywhere at once, and is told to every process', async () => {
      const phone = await signedIn(app, `ann${count}@example.org`);
      const phoneCookie = phone.cookie;
      await act(ann, 'endSessions', 'EndSessionsInput', {});
      expect(ann.cookie).toBeNull();
      phone.cookie = phoneCookie;
      expect(await phone.reader()).toEqual(VISITOR);
      const told = await app.database.rows(
        `SELECT 1 FROM journal.line WHERE stream = 'access' AND event = 'access.session-ended' AND subject_id = $1`,
        [annId],
      );
      expect(told).toHaveLength(2);
    });

    it('ends by itself after thirty days', async () => {
      app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 30 * 86_400_000 - 1000));
      expect(await ann.reader()).toMatchObject({ personId: annId });
      app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 30 * 86_400_000));
      expect(await ann.reader()).toEqual(VISITOR);
    });
  });

  it('speaks for one of one’s own organisations, in this browser only', async () => {
    await speaksFor(app, annId, OTHER);
    const phone = await signedIn(app, `ann${count}@example.org`);
    expect((await act(ann, 'chooseHat', 'ChooseHatInput', { organisationId: OTHER })).__typename).toBe(
      'HatChosen',
    );
    expect(await ann.reader()).toMatchObject({ organisationId: OTHER });
    expect(await phone.reader()).toMatchObject({ organisationId: ORGANISATION });
    expect(codes(await act(bob, 'chooseHat', 'ChooseHatInput', { organisationId: ORGANISATION }))).toEqual([
      'hat/not-yours',
    ]);
    await app.database.rows('UPDATE audience."grant" SET withdrawn_at = $2 WHERE person_id = $1', [
      annId,
      app.clock.now(),
    ]);
    expect(codes(await act(ann, 'chooseHat', 'ChooseHatInput', { organisationId: ORGANISATION }))).toEqual([
      'hat/not-yours',
    ]);
  });
});
