import type { KeptUpdate, UnsentStore } from '../../apps/web/src/live/documents/unsent-store.js';

/** A device whose store is memory: IndexedDB itself is tried in the browser tests. */
export class Device implements UnsentStore {
  readonly kept = new Map<string, KeptUpdate>();
  load = () => Promise.resolve([...this.kept.values()]);
  keep = (key: string, epoch: number, update: Uint8Array) =>
    Promise.resolve(void this.kept.set(key, { key, epoch, update }));
  drop = (key: string) => Promise.resolve(void this.kept.delete(key));
}
