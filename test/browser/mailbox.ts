import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A real SMTP server that keeps what it is given. */
export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** Addresses that are refused for good. */
  readonly refused: Set<string>;
  /** Takes letters from now on and never says so, as a server whose line breaks at that moment. */
  silent: boolean;
  /** The newest letter to an address, waiting for it to arrive. */
  to(address: string, after?: number): Promise<Letter>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const refused = new Set<string>();
  const box = { silent: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          for (const { address } of session.envelope.rcptTo) {
            letters.push({
              to: address,
              subject: mail.subject ?? '',
              text: mail.text ?? '',
              html: mail.html ?? '',
              headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
            });
          }
          if (!box.silent) done();
        }, done);
      });
    },
  });
  server.on('error', () => undefined); // a program that was killed leaves its line broken
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as { port: number }).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refused,
    get silent() {
      return box.silent;
    },
    set silent(silent) {
      box.silent = silent;
    },
    async to(address, after = 0) {
      for (let tries = 0; tries < 150; tries += 1) {
        const found = letters.slice(after).findLast((letter) => letter.to === address);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(
        `No mail reached ${address}. There were: ${letters.map((one) => `${one.to} “${one.subject}”`).join('; ') || 'none'}`,
      );
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** The link in a letter that begins with this path. */
export function linkIn(letter: Letter, path: string): string {
  const found = letter.text.match(/https?:\/\/\S+/g)?.find((link) => new URL(link).pathname.includes(path));
  if (!found) throw new Error(`No link with ${path} in:\n${letter.text}`);
  return found;
}
