import { describe, expect, it } from '@jest/globals';
import { isReservedAddress } from '@folkmoot/kernel/reserved-addresses.js';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import routes from './routes.js';

const all = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...all(entry.children ?? [])]);

/** The first words of all addresses, seen through layouts, which have no path of their own. */
const firstWords = (entries: readonly RouteConfigEntry[]): string[] =>
  entries.flatMap((entry) =>
    entry.path ? [entry.path.split('/')[0] ?? ''] : firstWords(entry.children ?? []),
  );

describe('the list of addresses', () => {
  it('has no word of its own that a place could bear as its name', async () => {
    const words = firstWords(await routes).filter((word) => !/^[:*]/.test(word));
    expect(words).toContain('privacy');
    expect(words.filter((word) => !isReservedAddress(word))).toEqual([]);
  });

  it('names files that exist', async () => {
    const files = all(await routes).map((entry) => entry.file);
    expect(files.filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([]);
  });

  it('keeps the words of the server free', () => {
    expect(['graphql', 'health', 'live', 'files', 'assets'].every(isReservedAddress)).toBe(true);
    expect(isReservedAddress('northmoor')).toBe(false);
  });
});
