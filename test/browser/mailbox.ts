import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A real SMTP server that keeps what it is given. */
export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** The newest letter to an address, waiting for it to arrive. */
  to(address: string, after?: number): Promise<Letter>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
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
            });
          }
          done();
        }, done);
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as { port: number }).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
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
