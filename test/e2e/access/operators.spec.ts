import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OperatorSetUp } from '@folkmoot/access/operator-set-up.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { admitOperator } from '@folkmoot/access/actions/admit-operator.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { requestId, TEST_NOW, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { Browser, browserKey } from '../../worlds/browser.js';

const SET_UP =
  'mutation ($input: SetUpInput!) { setUp(input: $input) { __typename ... on Refusal { faults { code } } } }';

describe('the first operator', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await folkmoot();
  });
  afterAll(() => app.close());

  const admit = (name = 'Olive Operator', email = 'olive@example.org') =>
    app.nest.get(OperatorSetUp, { strict: false }).admit({ name, email });
  const linkOf = async () => {
    const made = await admit();
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return { personId: made.value.personId, token: made.value.path.replace('/set-up/', '') };
  };
  const use = async (browser: Browser, token: string): Promise<any> =>
    (await browser.run(SET_UP, { input: { requestId: requestId(), browserKey: browserKey(), token } })).setUp;

  it('is made at the machine and signs in once by the printed link', async () => {
    const { personId, token } = await linkOf();
    const browser = new Browser(app);
    expect(
      await browser.run('query ($token: String!) { setUpLink(token: $token) { name } }', { token }),
    ).toEqual({ setUpLink: { name: 'Olive Operator' } });
    expect((await use(browser, token)).__typename).toBe('SignedIn');
    const scope = await loadScope(app.database, await browser.reader());
    expect(scope.person?.personId).toBe(personId);
    expect(scope.holds('platform', 'operator')).toBe(true);
    expect((await use(new Browser(app), token)).faults[0].code).toBe('token/spent');
  });

  it('gets a new link, not a second self, when the command runs again', async () => {
    const first = await linkOf();
    const second = await linkOf();
    expect(second.personId).toBe(first.personId);
    const [people] = await app.database.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM access.person WHERE name = 'Olive Operator'`,
    );
    expect(people!.n).toBe(1);
  });

  it('finds the link dead after a day', async () => {
    const { token } = await linkOf();
    app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 24 * 3_600_000));
    expect((await use(new Browser(app), token)).faults[0].code).toBe('token/expired');
    app.clock.moveTo(new Date(TEST_NOW));
  });

  it('is refused without a name or an address, each said', async () => {
    const made = await admit(' ', 'nowhere');
    expect(made.ok ? [] : made.refusal.faults.map((one) => one.code)).toEqual([
      'address/not-an-address',
      'person/no-name',
    ]);
  });

  it('is admitted by nobody but the machine itself', async () => {
    const input = {
      requestId: requestId(),
      name: 'Mallory',
      email: 'mallory@example.org',
      linkHash: Buffer.alloc(32),
    };
    const made = await app.nest.get(Actions).run(admitOperator, input, VISITOR);
    expect(made.ok ? [] : made.refusal.faults.map((one) => one.code)).toEqual(['not-found']);
  });
});
