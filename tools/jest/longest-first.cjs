const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * On a machine that never ran the tests, Jest knows no durations and begins with the largest files. Here the slow kinds go first,
 * and among them those that take a minute, so that no worker is left alone with a long one at the end.
 */
const LONGEST = [
  'test/browser/every-page',
  'test/browser/without-a-network',
  'test/permissions/permissions',
  'test/browser/three-jobs',
  'test/browser/write-together',
  'test/faults/said-on-the-screen',
  'test/browser/own-device',
];
const KINDS = ['test/faults/', 'test/browser/', 'test/architecture/', 'test/e2e/', 'libs/', 'test/', ''];

const root = path.resolve(__dirname, '../..');

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path: file }) => {
      const name = path.relative(root, file).split(path.sep).join('/');
      const long = LONGEST.findIndex((one) => name.startsWith(one));
      return long >= 0 ? long : LONGEST.length + KINDS.findIndex((kind) => name.startsWith(kind));
    };
    // Jest's own order decides among equals: it knows durations from the second run on.
    return [...super.sort(tests)]
      .map((test, at) => ({ test, at }))
      .sort((a, b) => rank(a.test) - rank(b.test) || a.at - b.at)
      .map(({ test }) => test);
  }
};
