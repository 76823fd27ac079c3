import { request } from 'node:http';
import type { Page } from 'playwright-core';

export interface Weight {
  /** Bytes over the wire in all, as a browser that takes brotli gets them. */
  readonly bytes: number;
  readonly scripts: number;
  readonly requests: readonly { readonly path: string; readonly bytes: number }[];
}

/** What a page fetches by itself after it stands, it asks for sooner than this, one after the other. */
const QUIET_MS = 1_000;

/** Opens an address and adds up all that the page fetched by itself until it was quiet. */
export async function weigh(page: Page, url: string, cookie?: string): Promise<Weight> {
  const fetched = new Set<string>();
  let last = 0;
  const note = (one: { url(): string }): void => {
    last = performance.now();
    if (one.url().startsWith('http')) fetched.add(one.url());
  };
  page.on('request', note);
  await page.goto(url);
  last = performance.now();
  while (performance.now() - last < QUIET_MS) await page.waitForTimeout(50);
  page.off('request', note);
  const requests = await Promise.all(
    [...fetched]
      .filter((one) => !one.includes('/live/socket'))
      .map(async (one) => ({ path: new URL(one).pathname, bytes: await bytesOf(one, cookie) })),
  );
  return {
    requests,
    bytes: requests.reduce((sum, one) => sum + one.bytes, 0),
    scripts: requests.filter((one) => one.path.endsWith('.js')).length,
  };
}

function bytesOf(url: string, cookie?: string): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'accept-encoding': 'br', ...(cookie ? { cookie } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => done(bytes));
    })
      .once('error', fail)
      .end();
  });
}
