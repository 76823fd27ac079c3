import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpError } from './smtp-failure.js';

const WAIT_MS = 15_000;

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface Content {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The whole address behind `Letter.stop`. */
  readonly stop?: string;
}

/**
 * Hands one mail to the mail server. Rejects with the server's or the network's fault, on which `handedOver` says whether the whole
 * letter had gone out: only then may it have been delivered in spite of the fault.
 */
export async function deliver(smtpUrl: string, envelope: Envelope, content: Content): Promise<void> {
  const { stop, ...words } = content;
  const mail = {
    ...envelope,
    ...words,
    from: `Folkmoot <${envelope.from}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stop !== undefined && {
        'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
  const letter = await new MailComposer(mail).compile().build();
  const options = parseConnectionUrl(smtpUrl);
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  });
  let handedOver = false;
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      const step = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
      const send = (): void => {
        // Read only once the server has said "go on", so its end is the moment after which we may not know any more.
        const body = Readable.from([letter]).once('end', () => (handedOver = true));
        connection.send({ from: envelope.from, to: [envelope.to] }, body, step(resolve));
      };
      connection.connect(step(() => (options.auth ? connection.login(options.auth, step(send)) : send())));
    });
    connection.quit();
  } catch (error) {
    connection.on('error', () => undefined); // a dying connection may complain twice
    connection.close();
    throw Object.assign(error as SmtpError, { handedOver });
  }
}
