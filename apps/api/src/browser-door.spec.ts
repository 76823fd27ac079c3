import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { browserDoor, deviceOf } from './browser-door.js';

describe('the browser behind a page', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['', 'A browser on another device'],
  ])('is told apart by its person: %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));

  const cookiesFor = (publicOrigin: string): string[] => {
    const set: string[] = [];
    const request = {
      get: () => 'x',
      res: { append: (_: string, value: string) => set.push(value) },
    } as unknown as Request;
    const door = browserDoor(request, publicOrigin);
    door.signIn('secret');
    door.signOut();
    return set;
  };

  it('gets a cookie no script reads, bound to the host and to https, for thirty days', () => {
    const [signedIn, signedOut] = cookiesFor('https://folkmoot.example.org');
    expect(signedIn!.split('; ').sort()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
      '__Host-folkmoot=secret',
    ]);
    expect(signedOut).toMatch(/^__Host-folkmoot=; Max-Age=0;/);
  });

  it('gets one that works over plain http while trying it out', () => {
    expect(cookiesFor('http://127.0.0.1:3000')[0]).toMatch(/^folkmoot=secret;/);
    expect(cookiesFor('http://127.0.0.1:3000')[0]).not.toContain('Secure');
  });
});
