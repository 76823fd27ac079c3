import { createHash, randomBytes } from 'node:crypto';
import { parseCookie } from 'cookie';

/** The browser's half of a session. Never stored; the database keeps its hash. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** `__Host-` binds the cookie to this one host and to https; over plain http (trying it out) browsers refuse that prefix. */
export const cookieName = (publicOrigin: string): string =>
  publicOrigin.startsWith('https:') ? '__Host-folkmoot' : 'folkmoot';

export const tokenIn = (cookieHeader: string | undefined, publicOrigin: string): string | null =>
  (cookieHeader && parseCookie(cookieHeader)[cookieName(publicOrigin)]) || null;
