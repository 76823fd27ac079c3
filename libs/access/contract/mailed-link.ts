import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { LetterPart } from '@folkmoot/platform/mail/letter.js';
import { link, paragraph } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { expiryOf, INVITE_DAYS, type TokenPurpose } from '../domain/token.js';
import { hashOf, newSecret } from '../secrets/secrets.js';
import { tokenTable } from '../storage/token.table.js';

export { INVITE_DAYS };

/** A link about to be mailed to somebody who did not ask for it. The secret lives only in here and in the mail. */
export interface MintedLink {
  readonly secret: string;
  readonly linkHash: Buffer;
}

/** For an action's `find`, as `decide` makes nothing up. */
export function mintLink(): MintedLink {
  const secret = newSecret();
  return { secret, linkHash: hashOf(secret) };
}

export interface ToMail {
  readonly email: string;
  readonly purpose: TokenPurpose;
  /** What it opens in the area that asked. */
  readonly subjectId: Id;
  /** Our own words only, never what a visitor typed. */
  readonly subject: string;
  readonly opening: readonly string[];
  readonly linkText: string;
  readonly linkPath: (secret: string) => string;
  readonly closing: readonly string[];
}

/** The rows and the job that keep the link and mail it; `messageId` tells later what became of the mail. */
export function mailLink(
  { secret, linkHash }: MintedLink,
  { email, purpose, subjectId, subject, opening, linkText, linkPath, closing }: ToMail,
  at: { readonly now: Date; newId(): Id },
): { readonly rows: readonly RowChange[]; readonly jobs: readonly JobRequest[]; readonly messageId: Id } {
  const expiresAt = expiryOf(purpose, at.now);
  const token = insert(tokenTable, {
    id: at.newId(),
    version: 1,
    purpose,
    email,
    personId: null,
    subjectId,
    linkHash,
    ticketHash: null,
    codeHash: null,
    wrongCodes: 0,
    next: null,
    madeAt: at.now,
    expiresAt,
    spentAt: null,
  });
  const parts: LetterPart[] = [
    ...opening.map(paragraph),
    link(linkText, linkPath(secret)),
    ...closing.map(paragraph),
  ];
  const mail = post({ to: email, purpose, usefulUntil: expiresAt, letter: { subject, parts } }, at);
  return { rows: [token, ...mail.rows], jobs: mail.jobs, messageId: mail.id };
}
