import { describe, expect, it } from '@jest/globals';
import { gapsInLock } from './check-lock.mjs';

const lock = (packages: Record<string, object>) => ({ packages });

describe('a complete lock file', () => {
  it('has an entry for every optional package, also those of other systems', () => {
    const packages = {
      '': { dependencies: { tool: '1.0.0' } },
      'node_modules/tool': { optionalDependencies: { 'tool-mac': '1.0.0', 'tool-linux': '1.0.0' } },
      'node_modules/tool-linux': {},
    };
    expect(gapsInLock(lock(packages))).toEqual(['node_modules/tool needs tool-mac']);
    expect(gapsInLock(lock({ ...packages, 'node_modules/tool-mac': {} }))).toEqual([]);
  });

  it('is found to be complete where a package lies inside the one that needs it, or beside one above', () => {
    const packages = {
      '': { dependencies: { outer: '1.0.0' } },
      'node_modules/outer': { dependencies: { '@scope/inner': '1.0.0' } },
      'node_modules/outer/node_modules/@scope/inner': { dependencies: { leaf: '1.0.0' } },
      'node_modules/outer/node_modules/leaf': {},
    };
    expect(gapsInLock(lock(packages))).toEqual([]);
    const { 'node_modules/outer/node_modules/leaf': _leaf, ...without } = packages;
    expect(gapsInLock(lock(without))).toEqual(['node_modules/outer/node_modules/@scope/inner needs leaf']);
  });
});
