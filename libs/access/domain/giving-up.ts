import type { Address } from './address.js';

/** How long the mailbox that somebody gives up can stop it: long enough to come back from a holiday week. */
export const GIVE_UP_DAYS = 7;
const DAY_MS = 86_400_000;

export const goesAt = (now: Date): Date => new Date(now.getTime() + GIVE_UP_DAYS * DAY_MS);

type Known = Pick<Address, 'email' | 'confirmedAt' | 'goesAt'>;

/** With these one can still sign in when the others have gone. */
export const staying = <One extends Known>(own: readonly One[]): One[] =>
  own.filter((one) => one.confirmedAt !== null && one.goesAt === null);

/**
 * Which addresses go when a mailbox says that a change was not its owner's: those that came after it, within the week before the
 * change and the week it had to answer. An older mailbox outranks a newer one, so that whoever slipped theirs in cannot do the same.
 */
export const slippedIn = <One extends Known>(own: readonly One[], mailbox: Known, now: Date): One[] =>
  own.filter(
    (one) =>
      one.email !== mailbox.email &&
      (one.confirmedAt === null ||
        (mailbox.confirmedAt !== null &&
          one.confirmedAt > mailbox.confirmedAt &&
          now.getTime() - one.confirmedAt.getTime() <= 2 * GIVE_UP_DAYS * DAY_MS)),
  );
