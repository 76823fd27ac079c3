import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { GIVE_UP_DAYS } from './giving-up.js';

/** What a mailed link and its code are good for; one made for one purpose opens nothing else. */
export type TokenPurpose = 'sign-in' | 'join' | 'add-address' | 'set-up' | 'invite' | 'address-change';

/** Proof that somebody reads a mailbox, once. Only hashes of the link and the code are kept. */
export interface Token {
  readonly id: Id;
  readonly version: number;
  readonly purpose: TokenPurpose;
  readonly email: string;
  /** Whom it is for, where that is known beforehand. */
  readonly personId: Id | null;
  /** What it confirms in the area that asked, such as a draft of joining. */
  readonly subjectId: Id | null;
  readonly linkHash: Buffer;
  /** A second key to the same token, given to the browser that typed the right code. */
  readonly ticketHash: Buffer | null;
  readonly codeHash: Buffer | null;
  readonly wrongCodes: number;
  /** The address on this site where the person was going. */
  readonly next: string | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly spentAt: Date | null;
}

const MINUTES = 60_000;
export const LINK_MINUTES = 30;
/** An operator may be away from the machine that printed the link; it is printed once, on the operator's own screen. */
export const SET_UP_MINUTES = 24 * 60;
/** Whoever is invited did not ask for it just now, and may be away. Their link signs nobody in who is known already. */
export const INVITE_DAYS = 30;
export const CODE_ATTEMPTS = 5;

const MINUTES_OF: Partial<Readonly<Record<TokenPurpose, number>>> = {
  'set-up': SET_UP_MINUTES,
  invite: INVITE_DAYS * 24 * 60,
  'address-change': GIVE_UP_DAYS * 24 * 60,
};

const minutesOf = (purpose: TokenPurpose): number => MINUTES_OF[purpose] ?? LINK_MINUTES;

export const expiryOf = (purpose: TokenPurpose, madeAt: Date): Date =>
  new Date(madeAt.getTime() + minutesOf(purpose) * MINUTES);

type Life = Pick<Token, 'spentAt' | 'expiresAt'>;

/** Why a link opens nothing any more; null while it does. An unknown one is answered like one that has run out. */
export function whyDead(token: Life | null, now: Date): Fault | null {
  if (token?.spentAt)
    return fault('token/spent', 'token', 'This link has been used already. Ask for a new one.');
  if (token === null || token.expiresAt <= now)
    return fault(
      'token/expired',
      'token',
      `This link is no longer good: links work for ${LINK_MINUTES} minutes. Ask for a new one.`,
    );
  return null;
}

/** Whether a typed code may still be tried against it. After too many wrong ones only the link in the mail works. */
export const takesCode = (token: Life & Pick<Token, 'codeHash' | 'wrongCodes'>, now: Date): boolean =>
  whyDead(token, now) === null && token.codeHash !== null && token.wrongCodes < CODE_ATTEMPTS;
