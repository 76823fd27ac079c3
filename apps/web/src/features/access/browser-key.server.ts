import { randomBytes } from 'node:crypto';

/**
 * Minted for one form that signs in and kept nowhere else: with it the same post, sent twice, leaves the browser with the same
 * session, though neither the mail nor the database is enough to know that session's secret.
 */
export const browserKey = (): string => randomBytes(32).toString('base64url');
