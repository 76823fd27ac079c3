import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';
import { isDemonstration } from '../database/demonstration.js';
import { deliver } from './deliver.js';
import type { Letter } from './letter.js';
import type { ReturnedMail } from './returned-mail.js';
import { SEND_MAIL } from './post.js';
import { renderLetter } from './render-letter.js';
import { whatToDo, type SmtpError } from './smtp-failure.js';

interface Taken {
  readonly id: string;
  readonly to: string;
  readonly letter: Letter;
  readonly purpose: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly tooLate: boolean;
}

const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Sends what actions queued, at most once each. */
@Injectable()
export class Mailer implements OnApplicationBootstrap {
  private readonly log = new Logger(Mailer.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.register(SEND_MAIL, (payload) => this.send((payload as { id: string }).id));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.smtpUrl !== null || (await isDemonstration(this.database))) return;
    this.log.warn(
      'SMTP_URL is not set: no mail leaves this installation, so nobody can sign in by e-mail. Set SMTP_URL and MAIL_FROM.',
    );
  }

  /** Throws where the mail server may take it later: the job queue then tries again. */
  async send(id: string): Promise<void> {
    const { smtpUrl, mailFrom, publicOrigin } = this.config;
    if (smtpUrl === null) return this.keep(id);
    const mail = await this.take(id);
    if (mail === null) return; // sent before, or somebody else's attempt whose end we do not know: never twice
    if (mail.tooLate) return this.finish(id, 'failed', 'It could not be sent in time.');
    try {
      const { subject, stop } = mail.letter;
      const messageId = `<${mail.messageId}@${mailFrom.split('@')[1]}>`;
      await deliver(
        smtpUrl,
        { from: mailFrom, to: mail.to },
        {
          subject,
          messageId,
          ...(stop !== undefined && { stop: `${publicOrigin}${stop}` }),
          ...renderLetter(mail.letter, publicOrigin),
        },
      );
    } catch (error) {
      return this.failed(mail, error as SmtpError);
    }
    await this.finish(id, 'sent', null);
    await this.forgetOld();
  }

  /** A mail server took it, and said later that it could not deliver it. False for one that is not known any more. */
  async returned({ messageId, words }: ReturnedMail): Promise<boolean> {
    const known = await this.database.row(
      `UPDATE mail.message SET state = 'failed', error = $2, version = version + 1
        WHERE id = $1 AND state IN ('sending', 'sent', 'failed') RETURNING 1 AS one`,
      [messageId, words],
    );
    return known !== null;
  }

  /** That a mail went is of use while somebody may ask where it is; after that it is only an address lying about. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await this.database.rows('DELETE FROM mail.message WHERE queued_at < $1', [before]);
  }

  /** Marked before it is handed over, and committed: after a crash nobody can know whether it went, so it does not go again. */
  private take(id: string): Promise<Taken | null> {
    return this.database.row<Taken>(
      `UPDATE mail.message SET state = 'sending', attempts = attempts + 1, version = version + 1 WHERE id = $1 AND state = 'queued'
       RETURNING id, to_address AS "to", letter, purpose, message_id AS "messageId", attempts, coalesce(useful_until < $2, false) AS "tooLate"`,
      [id, this.clock.now()],
    );
  }

  private async failed(mail: Taken, error: SmtpError): Promise<void> {
    const what = whatToDo(error, mail.attempts);
    this.log.warn(`Mail ${mail.id} (${mail.purpose}): ${what}: ${error.message}`);
    if (what === 'give up') return this.finish(mail.id, 'failed', error.message);
    if (what === 'leave') {
      await this.database.rows('UPDATE mail.message SET error = $2, version = version + 1 WHERE id = $1', [
        mail.id,
        error.message,
      ]);
      return;
    }
    await this.database.rows(
      `UPDATE mail.message SET state = 'queued', error = $2, version = version + 1 WHERE id = $1`,
      [mail.id, error.message],
    );
    throw error;
  }

  private async finish(id: string, state: 'sent' | 'failed', error: string | null): Promise<void> {
    await this.database.rows(
      `UPDATE mail.message SET state = $2, error = $3, letter = NULL, sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END, version = version + 1 WHERE id = $1`,
      [id, state, error, this.clock.now()],
    );
  }

  /** Without a mail server. Only a demonstration keeps the letter, to show it on a page: elsewhere it would be a key left lying about. */
  private async keep(id: string): Promise<void> {
    const demonstration = await isDemonstration(this.database);
    await this.database.rows(
      `UPDATE mail.message SET state = 'kept', letter = CASE WHEN $2 THEN letter END, version = version + 1 WHERE id = $1 AND state = 'queued'`,
      [id, demonstration],
    );
  }
}
