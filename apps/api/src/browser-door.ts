import { stringifySetCookie } from 'cookie';
import type { Request } from 'express';
import { SESSION_DAYS } from '@folkmoot/access/domain/session.js';
import { cookieName } from '@folkmoot/access/sessions/session-cookie.js';
import type { BrowserDoor } from '@folkmoot/platform/graphql/reader-context.js';

const DAY_S = 86_400;

/** Through which a mutation run for this request's page signs its browser in or out. */
export function browserDoor(request: Request, publicOrigin: string): BrowserDoor {
  const set = (value: string, maxAge: number): void => {
    const cookie = {
      name: cookieName(publicOrigin),
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: publicOrigin.startsWith('https:'),
    };
    request.res?.append('Set-Cookie', stringifySetCookie(cookie));
  };
  return {
    device: deviceOf(request.get('user-agent') ?? ''),
    signIn: (secret) => set(secret, SESSION_DAYS * DAY_S),
    signOut: () => set('', 0),
  };
}

// In this order: Edge and Samsung call themselves Chrome as well, Chrome calls itself Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/CrOS/, 'a Chromebook'],
  [/Linux/, 'Linux'],
];

/** `Firefox on Windows`: enough for a person to tell their devices apart; the full text would also tell others. */
export function deviceOf(userAgent: string): string {
  const found = (list: typeof BROWSERS, otherwise: string): string =>
    list.find(([form]) => form.test(userAgent))?.[1] ?? otherwise;
  return `${found(BROWSERS, 'A browser')} on ${found(SYSTEMS, 'another device')}`;
}
