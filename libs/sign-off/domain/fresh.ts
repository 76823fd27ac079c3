const FRESH_MINUTES = 10;

/** A signature needs a sign-in of the last minutes: an open browser on a desk signs nothing. */
export const isFresh = (signedInAt: Date | null, now: Date): boolean =>
  signedInAt !== null && now.getTime() - signedInAt.getTime() <= FRESH_MINUTES * 60_000;
