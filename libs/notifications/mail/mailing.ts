import type { Id } from '@folkmoot/kernel/id.js';
import { addJobs } from '@folkmoot/platform/actions/add-jobs.js';
import { writeRows } from '@folkmoot/platform/actions/write-rows.js';
import type { Queries, Transaction } from '@folkmoot/platform/database/database.js';
import type { Letter } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { stopKey, stopToken } from './stop-mails-link.js';

export type MailingKind = 'at-once' | 'daily' | 'weekly';

/** A reminder that comes days late only confuses. */
const USEFUL_MS = 3 * 86_400_000;

interface Mailing {
  readonly to: string;
  readonly personId: Id;
  readonly kind: MailingKind;
  readonly moment: string;
  /** Null where there is nothing to say: that is noted too. */
  readonly letter: Letter | null;
  readonly now: Date;
  readonly notBefore: Date | null;
  newId(): Id;
}

/**
 * Puts a mail into the post, unless one went for this reason before: the unique key decides. Answers with its id, or null.
 * The mailer marks a mail as taken before it hands it over: what a crash leaves in doubt is lost, and never sent twice.
 */
export async function sendAs(tx: Transaction, mailing: Mailing): Promise<Id | null> {
  const { to, personId, kind, moment, letter, now, notBefore } = mailing;
  const start = notBefore ?? now;
  const usefulUntil = new Date(start.getTime() + USEFUL_MS);
  const posted =
    letter && post({ to, letter, purpose: `notice-${kind}`, usefulUntil }, { now, newId: mailing.newId });
  const id = posted?.id ?? mailing.newId();
  const first = await tx.row(
    `INSERT INTO notifications.mailing (id, person_id, kind, moment, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1 AS one`,
    [id, personId, kind, moment, now],
  );
  if (!first || !posted) return null;
  await writeRows(tx, posted.rows);
  await addJobs(
    tx,
    posted.jobs.map((job) => ({ ...job, runAt: notBefore ?? undefined })),
  );
  return id;
}

/** Where a person stops their mails without signing in. */
export const stopPath = async (queries: Queries, personId: Id): Promise<string> =>
  `/stop-mails/${stopToken(await stopKey(queries), personId)}`;
