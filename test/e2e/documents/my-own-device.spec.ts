import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import type { KeptUpdate, UnsentStore } from '../../../apps/web/src/live/documents/unsent-store.js';
import { folkmoot } from '../../worlds/app.js';
import { DocumentWorld, reaches, read, saved, soon, write } from '../../worlds/documents.js';

/** A device whose store is memory: IndexedDB itself is tried in the browser tests. */
class Device implements UnsentStore {
  readonly kept = new Map<string, KeptUpdate>();
  load = () => Promise.resolve([...this.kept.values()]);
  keep = (key: string, epoch: number, update: Uint8Array) =>
    Promise.resolve(void this.kept.set(key, { key, epoch, update }));
  drop = (key: string) => Promise.resolve(void this.kept.delete(key));
}

let app: TestApp;
let world: DocumentWorld;
beforeAll(async () => {
  app = await folkmoot({ DATABASE_POOL: '10', LOG_LEVEL: 'silent' });
  world = new DocumentWorld(app, await startTestServer(app));
});
afterAll(async () => {
  world.close();
  await app.close();
});

const typedAway = async (
  document: string,
  who: Awaited<ReturnType<DocumentWorld['member']>>,
  ownDevice: Device,
): Promise<void> => {
  const page = await world.writer(document, who, { ownDevice });
  write(page.doc, 'Before');
  await saved(page.provider);
  await soon(
    () => ownDevice.kept.size,
    (size) => size === 0,
  );
  page.socket.disconnect();
  write(page.doc, 'On the train');
  await reaches(page.provider, (state) => state.kind === 'offline' && state.unsent && state.kept);
  page.provider.destroy();
};

it('what was typed without a network is there when the page is opened again, and leaves the device once it is saved', async () => {
  const document = await world.text();
  const [ama, ownDevice] = [await world.member(), new Device()];
  await typedAway(document, ama, ownDevice);
  const again = await world.writer(document, ama, { ownDevice });
  await saved(again.provider);
  expect(read(again.doc)).toEqual(['Before', 'On the train']);
  expect(read((await world.writer(document)).doc)).toEqual(['Before', 'On the train']);
  await soon(
    () => ownDevice.kept.size,
    (size) => size === 0,
  );
});

it('against an older epoch it is shown for copying, stays on the device until then, and is never merged', async () => {
  const document = await world.text();
  const [ama, ownDevice] = [await world.member(), new Device()];
  await typedAway(document, ama, ownDevice);
  await world.change(document, { epoch: 2 });
  const again = await world.writer(document, ama, { ownDevice });
  expect(again.provider.state).toMatchObject({ kind: 'refused', code: 'epoch' });
  expect(again.provider.unsentText()).toBe('On the train');
  expect(read(again.doc)).toEqual([]);
  expect(ownDevice.kept.size).toBe(1);
  await again.provider.discardUnsent();
  expect(again.provider.state.kind).toBe('saved');
  expect(ownDevice.kept.size).toBe(0);
});

it('another person on the same device cannot send it as theirs', async () => {
  const document = await world.text();
  const ownDevice = new Device();
  await typedAway(document, await world.member(), ownDevice);
  const other = await world.writer(document, undefined, { ownDevice });
  expect(await reaches(other.provider, (state) => state.kind === 'refused')).toMatchObject({
    code: 'client',
  });
  expect(read((await world.writer(document)).doc)).toEqual(['Before']);
});
