import { describe, expect, it } from '@jest/globals';

interface Ran {
  path: string;
  passed: number;
  failed: number;
  skipped: number;
}
const { countsOf, secondTry } = (await import('./second-try.mjs' as string)) as {
  countsOf(files: readonly Ran[]): Omit<Ran, 'path'>;
  secondTry(
    files: readonly Ran[],
    runAgain: (paths: string[]) => Promise<Ran[]>,
  ): Promise<{ files: Ran[]; unsteady: string[] }>;
};

const ran = (path: string, passed: number, failed = 0, skipped = 0): Ran => ({
  path,
  passed,
  failed,
  skipped,
});

describe('a second try for spec files that failed', () => {
  it('runs those alone, and names what passes then', async () => {
    const asked: string[][] = [];
    const { files, unsteady } = await secondTry(
      [ran('a', 3), ran('b', 1, 2, 1), ran('c', 4, 1)],
      (paths) => (asked.push(paths), Promise.resolve([ran('b', 3, 0, 1), ran('c', 4, 1)])),
    );
    expect(asked).toEqual([['b', 'c']]);
    expect(unsteady).toEqual(['b']);
    expect(countsOf(files)).toEqual({ passed: 10, failed: 1, skipped: 1 });
  });

  it('leaves a failure of which nothing ran the second time', async () => {
    for (const again of [[], [ran('a', 0, 1)], [ran('a', 0, 0)]]) {
      const { files, unsteady } = await secondTry([ran('a', 2, 1)], () => Promise.resolve(again));
      expect(unsteady).toEqual([]);
      expect(countsOf(files).failed).toBe(1);
    }
  });

  it('tells many failures as they are, and runs nothing again where there is none', async () => {
    const never = () => Promise.reject(new Error('ran again'));
    const many = ['a', 'b', 'c', 'd', 'e'].map((path) => ran(path, 0, 1));
    expect(countsOf((await secondTry(many, never)).files).failed).toBe(5);
    expect((await secondTry([ran('a', 1)], never)).unsteady).toEqual([]);
  });
});
