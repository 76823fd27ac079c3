import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const { refuseLinkedFolder } = (await import('./install.mjs' as string)) as {
  refuseLinkedFolder(folder: string): void;
};

describe('installing the packages', () => {
  const here = mkdtempSync(path.join(tmpdir(), 'folkmoot-install-'));
  const folder = path.join(here, 'real');
  mkdirSync(folder);

  it('refuses a linked folder, which npm would empty for whoever it belongs to', () => {
    symlinkSync(folder, path.join(here, 'linked'));
    expect(() => refuseLinkedFolder(path.join(here, 'linked'))).toThrow(/link to another folder/);
  });

  it('goes on with a folder of its own, and with none', () => {
    expect(() => refuseLinkedFolder(folder)).not.toThrow();
    expect(() => refuseLinkedFolder(path.join(here, 'none'))).not.toThrow();
  });
});
