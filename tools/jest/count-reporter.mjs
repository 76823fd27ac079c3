import { writeFileSync } from 'node:fs';

/** Ends a run with the one line that people and machines read: `N passed, N failed, N skipped`. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const files = results.testResults.map((one) => ({
      path: one.testFilePath,
      passed: one.numPassingTests,
      // A file that could not be run at all is one failure.
      failed: one.numFailingTests + (one.testExecError ? 1 : 0),
      skipped: one.numPendingTests + one.numTodoTests,
    }));
    // Under `npm test` the launcher says it, after Jest's own closing words; else here, on stdout.
    const file = process.env.FOLKMOOT_COUNT_FILE;
    if (file) writeFileSync(file, JSON.stringify(files));
    else {
      const sum = (of) => files.reduce((all, one) => all + one[of], 0);
      process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
    }
  }
}
