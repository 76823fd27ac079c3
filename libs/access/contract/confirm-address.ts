import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { address, code, link, paragraph, type LetterPart } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';
import { emailFault, normaliseEmail } from '../domain/address.js';
import { mailFault, type Attempt, type AttemptKind } from '../domain/throttle.js';
import { expiryOf, type TokenPurpose } from '../domain/token.js';
import { throttleCounts } from '../reads/throttle-counts.js';
import { hashOf, hashOfCode, newCode, newSecret, spokenCode } from '../secrets/secrets.js';
import { attemptTable } from '../storage/attempt.table.js';
import { tokenTable } from '../storage/token.table.js';

/** A link and a code about to be mailed. The secrets live only in here and in the mail. */
export interface Confirmation {
  readonly id: Id;
  readonly email: string;
  readonly purpose: TokenPurpose;
  readonly secret: string;
  readonly code: string;
  readonly linkHash: Buffer;
  readonly codeHash: Buffer;
}

/** What the mail says around its link and code: our own words only, never what a visitor typed. */
export interface ConfirmationLetter {
  readonly subject: string;
  readonly opening: string;
  /** The words of the link: what its page's button does. */
  readonly linkText: string;
  /** Where the link leads, `/northmoor/join/confirm/<secret>`: a page with a button that posts. */
  readonly linkPath: (secret: string) => string;
  /** Where the code is typed on another device, as people would type it. */
  readonly codePath: string;
}

/**
 * For an action's `find`: makes a link and a code for an address, unless too many were asked for there. Refuses what is
 * no address (`address/not-an-address`) and floods (`access/too-many-mails`, `access/busy`). Whether the address is known makes no difference.
 */
export async function prepareConfirmation(
  tx: Queries,
  { email: typed, purpose, now, newId }: { email: string; purpose: TokenPurpose; now: Date; newId: () => Id },
): Promise<Result<Confirmation>> {
  const email = normaliseEmail(typed);
  if (email === null) return refused(refusal(emailFault()));
  const key = hashOf(email);
  await lockSeries(tx, `access/mail/${key.toString('hex')}`);
  const tooMany = mailFault(await throttleCounts(tx, 'mail', key, now));
  if (tooMany) return refused(refusal(tooMany));
  return done(await mintConfirmation({ email, purpose, id: newId() }));
}

/** The secrets alone, where the asking was throttled before. */
export async function mintConfirmation({
  email,
  purpose,
  id,
}: {
  email: string;
  purpose: TokenPurpose;
  id: Id;
}): Promise<Confirmation> {
  const secret = newSecret();
  const digits = newCode();
  return {
    id,
    email,
    purpose,
    secret,
    code: digits,
    linkHash: hashOf(secret),
    codeHash: await hashOfCode(digits, id),
  };
}

interface Moment {
  readonly now: Date;
  newId(): Id;
}

interface Mailed {
  readonly rows: readonly RowChange[];
  readonly jobs: readonly JobRequest[];
}

export interface Asked {
  readonly letter: ConfirmationLetter;
  /** What the confirmation continues with, such as a draft of joining. */
  readonly subjectId?: Id;
  readonly personId?: Id;
  readonly next?: string;
}

/** For the same action's `decide`: the rows and the job that keep the token and mail it. Its page spends it with `spendToken`. */
export function askToConfirm(confirmation: Confirmation, asked: Asked, at: Moment): Mailed {
  const { rows, jobs } = mailToken(confirmation, asked, at);
  return { rows: [insert(attemptTable, attempt('mail', hashOf(confirmation.email), at)), ...rows], jobs };
}

/** The same, where the asking was counted before. */
export function mailToken(
  { id, email, purpose, secret, linkHash, codeHash, code: digits }: Confirmation,
  { letter, subjectId, personId, next }: Asked,
  at: Moment,
): Mailed {
  const expiresAt = expiryOf(purpose, at.now);
  const token = insert(tokenTable, {
    id,
    version: 1,
    purpose,
    email,
    personId: personId ?? null,
    subjectId: subjectId ?? null,
    linkHash,
    ticketHash: null,
    codeHash,
    wrongCodes: 0,
    next: next ?? null,
    madeAt: at.now,
    expiresAt,
    spentAt: null,
  });
  const mail = post(
    {
      to: email,
      purpose,
      usefulUntil: expiresAt,
      letter: { subject: letter.subject, parts: partsOf(letter, secret, digits) },
    },
    at,
  );
  return { rows: [token, ...mail.rows], jobs: mail.jobs };
}

export const attempt = (kind: AttemptKind, key: Buffer, at: Moment): Attempt => ({
  id: at.newId(),
  version: 1,
  kind,
  key,
  at: at.now,
});

function partsOf(letter: ConfirmationLetter, secret: string, digits: string): LetterPart[] {
  return [
    paragraph(letter.opening),
    link(letter.linkText, letter.linkPath(secret)),
    address('On another device, open this page there and type the code below', letter.codePath),
    code(spokenCode(digits)),
    paragraph(
      'The link and the code work once, for 30 minutes. We never ask for the code by phone or in a message.',
    ),
    paragraph('If you did not ask for this, you need do nothing: nobody gets in without this mail.'),
  ];
}
