import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** Something counted to slow down guessing and flooding. `key` is the hash of an address, or a person's id as bytes. */
export interface Attempt {
  readonly id: Id;
  readonly version: number;
  readonly kind: AttemptKind;
  readonly key: Buffer;
  readonly at: Date;
}

/** `mail`: a link was asked for at an address; `person`: one was sent to a person; `code`: a wrong code was typed for an address. */
export type AttemptKind = 'mail' | 'person' | 'code';

/** What happened within the last hour; `everywhere` within the last minute on the whole installation. */
export interface Counts {
  readonly address: number;
  readonly everywhere: number;
}

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

const MAILS_PER_ADDRESS = 6;
const MAILS_PER_PERSON = 12;
const CODES_PER_ADDRESS = 15;
const MAILS_PER_MINUTE = 300;
const CODES_PER_MINUTE = 300;

const busy = (): Fault =>
  fault(
    'access/busy',
    '',
    'A great many people are signing in at this moment. Nothing was sent; try again in a few minutes.',
  );

/**
 * Never by network address: a whole council sits behind one, and an attacker behind thousands. What is said depends only on
 * what was typed at the address before, so it tells nothing about who is known here.
 */
export function mailFault(counts: Counts): Fault | null {
  if (counts.everywhere >= MAILS_PER_MINUTE) return busy();
  if (counts.address >= MAILS_PER_ADDRESS)
    return fault(
      'access/too-many-mails',
      'email',
      'Several mails were asked for at this address within the hour. Look for them, also in the junk folder, or try again in an hour.',
    );
  return null;
}

export function codeFault(counts: Counts): Fault | null {
  if (counts.everywhere >= CODES_PER_MINUTE) return busy();
  if (counts.address >= CODES_PER_ADDRESS)
    return fault(
      'access/too-many-codes',
      'code',
      'Too many wrong codes were typed for this address. Use the link in the mail, or try again in an hour.',
    );
  return null;
}

/** Over all their addresses. Kept silent: saying so would tell that the address belongs to somebody. */
export const maySendToPerson = (sentWithinTheHour: number): boolean => sentWithinTheHour < MAILS_PER_PERSON;
