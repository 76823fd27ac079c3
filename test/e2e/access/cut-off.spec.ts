import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { cookieName } from '@folkmoot/access/sessions/session-cookie.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { signedIn, somebody, speaksFor } from '../../worlds/access.js';
import type { Browser } from '../../worlds/browser.js';

const ORGANISATION = '01900000-0000-7000-8000-0000000000aa';
const OTHER = '01900000-0000-7000-8000-0000000000bb';

describe('open pages of a session', () => {
  let app: TestApp;
  let origin: string;
  beforeAll(async () => {
    app = await folkmoot();
    origin = await startTestServer(app);
    const ann = await somebody(app, 'Ann', 'ann@example.org');
    await speaksFor(app, ann, ORGANISATION);
    await speaksFor(app, ann, OTHER);
  });
  afterAll(() => app.close());

  const open = async (browser: Browser, reconnection = false): Promise<Socket> => {
    const cookie = `${cookieName(app.config.publicOrigin)}=${browser.cookie}`;
    const socket = io(`${origin}/live`, {
      path: '/live/socket',
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
      reconnection,
      reconnectionDelay: 50,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  };
  const soon = <T>(what: Promise<T>): Promise<T | 'too late'> =>
    Promise.race([
      what,
      new Promise<'too late'>((resolve) => setTimeout(() => resolve('too late'), 15_000).unref()),
    ]);
  const happens = (socket: Socket, event: string): Promise<string> =>
    new Promise((resolve) => socket.once(event, (why: unknown) => resolve(String(why))));
  const act = (browser: Browser, name: string, type: string, input: object): Promise<unknown> =>
    browser.run(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, {
      input: { requestId: requestId(), ...input },
    });

  it('are cut off at once when it ends, and not let in again; other sessions stay', async () => {
    const here = await signedIn(app, 'ann@example.org');
    const there = await signedIn(app, 'ann@example.org');
    const [mine, theirs] = [await open(here, true), await open(there)];
    const refusal = happens(mine, 'connect_error');
    const cut = happens(mine, 'disconnect');
    await act(here, 'signOut', 'SignOutInput', {});
    expect(await soon(cut)).toBe('transport close');
    expect(await soon(refusal)).toContain('sign-in');
    expect(theirs.connected).toBe(true);
    mine.close();
    theirs.close();
  });

  it('come back with the new hat when another is chosen', async () => {
    const browser = await signedIn(app, 'ann@example.org');
    const socket = await open(browser, true);
    const cut = happens(socket, 'disconnect');
    const { organisationId } = (await browser.reader()) as { organisationId: string };
    await act(browser, 'chooseHat', 'ChooseHatInput', {
      organisationId: organisationId === OTHER ? ORGANISATION : OTHER,
    });
    expect(await soon(cut)).toBe('transport close');
    expect(await soon(happens(socket, 'connect'))).toBe('undefined');
    socket.close();
  });
});
