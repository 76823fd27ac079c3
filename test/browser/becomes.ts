import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';

/** Asks a page until it answers so, fifteen seconds at most; then says what it answered instead. */
export async function becomes<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (Object.is(await ask(), expected)) return;
    await wait(100);
  }
  expect(await ask()).toBe(expected);
}
