import { describe, expect, it } from '@jest/globals';
import { importArguments } from './import-arguments.js';

const read = (...args: string[]) => importArguments(args, '/here', '2026-11-18');
const code = (...args: string[]): string | undefined => {
  const result = read(...args);
  return result.ok ? undefined : result.refusal.faults[0]?.code;
};

describe('the arguments of the import', () => {
  it('are files, from where the person stands, and perhaps a day', () => {
    expect(read('a.csv', '/b.csv')).toEqual({
      ok: true,
      value: { files: ['/here/a.csv', '/b.csv'], asAt: null, dryRun: false },
    });
    expect(read('--as-at', '2025-12-31', '--dry-run', 'a.csv')).toEqual({
      ok: true,
      value: { files: ['/here/a.csv'], asAt: '2025-12-31', dryRun: true },
    });
  });
  it('are refused with what to do', () => {
    expect(code()).toBe('register/no-file');
    expect(code('--force', 'a.csv')).toBe('register/argument-unknown');
    expect(code('--as-at=31/12/2025', 'a.csv')).toBe('register/as-at-malformed');
    expect(code('--as-at=2026-11-19', 'a.csv')).toBe('register/as-at-ahead');
  });
});
