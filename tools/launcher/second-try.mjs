/** More than these are no accident: they are told as they are. */
const MOST = 4;

const sum = (files, of) => files.reduce((all, one) => all + one[of], 0);

/** What all files came to. */
export const countsOf = (files) => ({
  passed: sum(files, 'passed'),
  failed: sum(files, 'failed'),
  skipped: sum(files, 'skipped'),
});

/**
 * On a machine that decides whether a change lands (`CI=true`), spec files that failed are run once more, by themselves. What
 * breaks breaks twice. What passes then counts as passed and is named: it hangs on time, and has to be mended.
 *
 * @param {{path: string, passed: number, failed: number, skipped: number}[]} files the first run, file by file
 * @param {(paths: string[]) => Promise<typeof files>} runAgain
 * @returns {Promise<{ files: typeof files, unsteady: string[] }>}
 */
export async function secondTry(files, runAgain) {
  const failed = files.filter((one) => one.failed > 0);
  if (failed.length === 0 || failed.length > MOST) return { files, unsteady: [] };
  const again = await runAgain(failed.map((one) => one.path));
  // A file of which no test was run the second time stays as it was.
  const second = (path) => again.find((one) => one.path === path && one.passed + one.failed > 0);
  return {
    files: files.map((one) => (one.failed > 0 && second(one.path)) || one),
    unsteady: failed.map((one) => one.path).filter((path) => second(path)?.failed === 0),
  };
}
