import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { cookieOf } from '../worlds/session.js';

/** Somebody at their own browser, signed in where they are somebody. */
export interface Sitting {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console complained about; a policy that refuses our own page is among it. */
  readonly told: string[];
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  isMobile: true,
  hasTouch: true,
};

/** Said where a page is left before its socket stood, as on a slow machine: no fault of the page. */
const LEFT_EARLY = /WebSocket is closed before the connection is established/;

export async function sit(
  browser: Browser,
  origin: string,
  who: { readonly app: TestApp; readonly reader: PersonReader } | null,
  options: BrowserContextOptions = {},
): Promise<Sitting> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  if (who) {
    const cookie = await cookieOf(who.app.database, { ...who.reader, sessionId: newId() });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
  }
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !LEFT_EARLY.test(message.text()))
      told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(error.message));
  return { page, context, told };
}
