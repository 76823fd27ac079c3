import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** A mailbox through which a person signs in. Several people may share one, and one person may have several. */
export interface Address {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly email: string;
  readonly confirmedAt: Date | null;
  readonly removedAt: Date | null;
  /** When it is given up, unless somebody says otherwise until then; null while it stays. */
  readonly goesAt: Date | null;
}

const FORM = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;

/**
 * The address as we keep and compare it, or null where it is none. Lower case throughout: in theory the part before the @
 * may distinguish case, in practice people type their own address both ways.
 */
export function normaliseEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  return email.length <= 254 && FORM.test(email) ? email : null;
}

export const emailFault = (path = 'email'): Fault =>
  fault('address/not-an-address', path, 'Enter an e-mail address, like name@example.org.');
