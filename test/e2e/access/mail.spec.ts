import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { newId } from '@folkmoot/kernel/id.js';
import { Mailer } from '@folkmoot/platform/mail/mailer.js';
import { TEST_NOW, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { askFor, mailLinks, somebody } from '../../worlds/access.js';
import { Browser } from '../../worlds/browser.js';

describe('mail through a mail server', () => {
  let app: TestApp;
  let smtp: SMTPServer;
  let received: Email[] = [];
  let answer: (error?: Error & { responseCode?: number }) => Error | undefined = () => undefined;
  let port: number;

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = answer();
          if (refusal) return done(refusal);
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            received.push(mail);
            done();
          }, done);
        });
      },
    });
    smtp.on('error', () => undefined);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    port = (smtp.server.address() as AddressInfo).port;
    app = await folkmoot({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'folkmoot@example.org',
      PUBLIC_ORIGIN: 'https://folkmoot.example.org',
    });
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });
  afterEach(async () => {
    received = [];
    answer = () => undefined;
    app.clock.moveTo(new Date(TEST_NOW));
    await app.database.rows('DELETE FROM mail.message');
  });

  const queued = async (): Promise<string> => {
    const email = `${newId()}@example.org`;
    await somebody(app, 'Ann', email);
    await askFor(new Browser(app), email);
    await mailLinks(app);
    const row = await app.database.row<{ id: string }>('SELECT id FROM mail.message WHERE to_address = $1', [
      email,
    ]);
    return row!.id;
  };
  const send = (id: string, mailer = app.nest.get(Mailer)): Promise<void> => mailer.send(id);
  const stateOf = (id: string) =>
    app.database.row<any>('SELECT state, letter, attempts, error FROM mail.message WHERE id = $1', [id]);
  const smtpError = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode });

  it('arrives whole, in text and HTML, with a link, a code and a fixed number, and is then forgotten here', async () => {
    const id = await queued();
    await send(id);
    const [mail] = received;
    expect(mail!.subject).toBe('Your link to sign in to Folkmoot');
    expect(mail!.from?.address).toBe('folkmoot@example.org');
    expect(mail!.messageId).toBe(`<${id}@example.org>`);
    expect(mail!.headers.find((one) => one.key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail!.text).toMatch(/https:\/\/folkmoot\.example\.org\/sign-in\/link\/[\w-]{43}\b/);
    expect(mail!.text).toMatch(/^\s+\d{4} \d{4}$/m);
    expect(mail!.html).toMatch(
      /<a href="https:\/\/folkmoot\.example\.org\/sign-in\/link\/[\w-]{43}">Sign in to Folkmoot<\/a>/,
    );
    expect(await stateOf(id)).toEqual({ state: 'sent', letter: null, attempts: 1, error: null });
  });

  it('goes once, however often and at however many places its job runs', async () => {
    const id = await queued();
    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(received).toHaveLength(1);
  });

  it('is tried again when the server is not ready, and then arrives', async () => {
    const id = await queued();
    answer = () => smtpError(451, 'Try again later');
    await expect(send(id)).rejects.toThrow(/later/);
    expect(await stateOf(id)).toMatchObject({ state: 'queued', letter: expect.anything() });
    answer = () => undefined;
    await send(id);
    expect(received).toHaveLength(1);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is given up when the server refuses it for good', async () => {
    const id = await queued();
    answer = () => smtpError(550, 'No such mailbox');
    await send(id);
    expect(await stateOf(id)).toMatchObject({
      state: 'failed',
      letter: null,
      error: expect.stringContaining('No such mailbox'),
    });
  });

  it('is not sent twice when the server goes silent after it had everything', async () => {
    const id = await queued();
    // Takes the whole letter and hangs up instead of answering: it may or may not be on its way.
    const silent = createServer((socket) => {
      let data = false;
      socket.write('220 silent\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (data) return text.includes('\r\n.\r\n') ? void socket.destroy() : undefined;
        data = /^DATA/m.test(text);
        socket.write(data ? '354 go\r\n' : '250 fine\r\n');
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const other = folkmootMailer(app, `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    await send(id, other);
    expect(await stateOf(id)).toMatchObject({ state: 'sending', attempts: 1 });
    await send(id);
    expect(received).toHaveLength(0);
    silent.close();
  });

  it('signs in to a mail server that wants it', async () => {
    const heard: unknown[] = [];
    const guarded = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'p@ss' ? done(null, { user: username }) : done(smtpError(535, 'Not you')),
      onData(stream, session, done) {
        heard.push(session.user);
        stream.resume().on('end', () => done());
      },
    });
    guarded.on('error', () => undefined);
    await new Promise<void>((resolve) => guarded.listen(0, '127.0.0.1', resolve));
    const at = (guarded.server.address() as AddressInfo).port;
    const id = await queued();
    await send(id, folkmootMailer(app, `smtp://folk:p%40ss@127.0.0.1:${at}`));
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });
    expect(heard).toEqual(['folk']);
    const wrong = await queued();
    await expect(send(wrong, folkmootMailer(app, `smtp://folk:wrong@127.0.0.1:${at}`))).rejects.toThrow();
    expect(await stateOf(wrong)).toMatchObject({ state: 'queued' });
    await new Promise<void>((resolve) => guarded.close(() => resolve()));
  });

  it('is tried again when no server listens', async () => {
    const id = await queued();
    await expect(send(id, folkmootMailer(app, 'smtp://127.0.0.1:1'))).rejects.toThrow();
    expect(await stateOf(id)).toMatchObject({ state: 'queued' });
  });

  it('is forgotten after ninety days, address and all', async () => {
    const old = await queued();
    await send(old);
    app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 91 * 86_400_000));
    await send(await queued());
    expect(await stateOf(old)).toBeNull();
    expect(received).toHaveLength(2);
  });

  it('is not sent when its link has run out meanwhile', async () => {
    const id = await queued();
    app.clock.moveTo(new Date(Date.parse(TEST_NOW) + 31 * 60_000));
    await send(id);
    expect(received).toHaveLength(0);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', letter: null });
  });
});

/** The same application's mailer, but for another mail server. */
function folkmootMailer(app: TestApp, smtpUrl: string): Mailer {
  const jobs = { register: () => undefined };
  return new Mailer({ ...app.config, smtpUrl } as never, app.database, app.clock, jobs as never);
}
