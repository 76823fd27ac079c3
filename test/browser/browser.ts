import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium starts without asking the network for anything. */
const FLAGS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A block of browser specs. Where no browser can be had they count as skipped and say so, except with CI=true,
 * where a missing browser is a failure.
 */
export function describeInBrowser(name: string, specs: (browser: () => Browser) => void): void {
  const path = process.env.BROWSER_PATH;
  if (!path && process.env.CI !== 'true') {
    console.warn(`Skipped, because there is no browser: ${name}. Set BROWSER_PATH to a Chromium.`);
    describe.skip(name, () => specs(() => undefined as never));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      if (!path) throw new Error('No browser: BROWSER_PATH is not set.');
      browser = await borrowed(path);
    }, 60_000);
    afterAll(() => handedBack(browser));
    specs(() => browser);
  });
}

/** The browser that the spec files of a worker use, one after the other. */
let shared: Browser | null = null;

async function borrowed(path: string): Promise<Browser> {
  // A spec that ended it, or an end of its own, must not be the next one's trouble.
  if (!shared?.isConnected()) {
    if (!shared) whenTheLastFileIsThrough(() => void shared?.close());
    shared = await chromium.launch({ executablePath: path, args: FLAGS });
  }
  return shared;
}

/** Nothing of a spec stays open. */
async function handedBack(browser: Browser | undefined): Promise<void> {
  if (process.send) await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  else await browser?.close();
}

/** Jest says so to its workers by a message of this number, and ends those who have not ended by themselves soon after. */
const NO_MORE_FILES = 2;

function whenTheLastFileIsThrough(close: () => void): void {
  const listen = (message: unknown): void => {
    if (!Array.isArray(message) || message[0] !== NO_MORE_FILES) return;
    process.off('message', listen); // it would keep the worker from ending
    close();
  };
  if (process.send) process.on('message', listen);
}

/** What axe-core finds wrong on the page as it stands, as lines to read; WCAG 2.2 A and AA and its best practices. */
export async function axe(page: Page): Promise<string[]> {
  // Through the debugger, so that the page's own policy for scripts stays as strict as it is.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const runner = (
      globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>;
        };
      }
    ).axe;
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return violations.map(
    (one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

/** True when the page can be scrolled sideways: text at 320 px must not. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1');
