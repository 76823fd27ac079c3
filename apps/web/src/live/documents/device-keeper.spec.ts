import { describe, expect, it } from '@jest/globals';
import { DeviceKeeper } from './device-keeper.js';
import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const PREFIX = 'person/organisation/text/';

/** As the browser's: a page names its words by its own part of the key, and gets back the whole. */
function store(): UnsentStore & { readonly rows: Map<string, KeptUpdate> } {
  const rows = new Map<string, KeptUpdate>();
  const full = (key: string): string => (key.startsWith(PREFIX) ? key : PREFIX + key);
  return {
    rows,
    load: () => Promise.resolve([...rows.values()]),
    keep: (key, epoch, update) => {
      rows.set(full(key), { key: full(key), epoch, update });
      return Promise.resolve();
    },
    drop: (key) => {
      rows.delete(full(key));
      return Promise.resolve();
    },
  };
}

describe('words that an ended epoch left behind on one’s own device', () => {
  const words = new Uint8Array([1, 2, 3]);

  it('are shown once, and leave the device when they are discarded', async () => {
    const device = store();
    await device.keep('111', 1, words);
    const keeper = new DeviceKeeper(
      device,
      true,
      '222',
      () => ({ epoch: 2, update: null }),
      () => undefined,
    );
    keeper.leftBehind.push({ key: '111', epoch: 1, update: words });
    await keeper.load();
    expect(keeper.take(2)).toEqual([]);
    expect(keeper.leftBehind).toEqual([{ key: '111', epoch: 1, update: words }]);
    await keeper.discard();
    expect(device.rows.size).toBe(0);
  });
});
