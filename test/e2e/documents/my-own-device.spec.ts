import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { Device } from '../../worlds/device.js';
import { DocumentWorld, reaches, read, saved, soon, write } from '../../worlds/documents.js';

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

it('says that words are kept only of those that lie there already', async () => {
  const ownDevice = new Device();
  const page = await world.writer(await world.text(), undefined, { ownDevice });
  await saved(page.provider);
  page.socket.disconnect();
  write(page.doc, 'First');
  let release = (): void => undefined;
  const kept = ownDevice.keep;
  ownDevice.keep = async (...args) => {
    await new Promise<void>((done) => (release = done));
    return kept(...args);
  };
  await new Promise((done) => setTimeout(done, 300));
  write(page.doc, 'Typed while the first are being written');
  release();
  await new Promise((done) => setTimeout(done, 20));
  expect(page.provider.state).toEqual({ kind: 'offline', unsent: true, kept: false });
  await new Promise((done) => setTimeout(done, 300));
  release();
  await reaches(page.provider, (state) => state.kind === 'offline' && state.kept);
});

it('of a device that is not one’s own any more is taken away; what it kept before is still sent', async () => {
  const document = await world.text();
  const [ama, ownDevice] = [await world.member(), new Device()];
  await typedAway(document, ama, ownDevice);
  const again = await world.writer(document, ama, { ownDevice, keeps: false });
  await saved(again.provider);
  expect(read(again.doc)).toEqual(['Before', 'On the train']);
  await soon(
    () => ownDevice.kept.size,
    (size) => size === 0,
  );
  again.socket.disconnect();
  await again.provider.keepOnDevice(true);
  write(again.doc, 'In the tunnel');
  await reaches(again.provider, (state) => state.kind === 'offline' && state.kept);
  expect(ownDevice.kept.size).toBe(1);
  await again.provider.keepOnDevice(false);
  expect(ownDevice.kept.size).toBe(0);
  expect(again.provider.state).toEqual({ kind: 'offline', unsent: true, kept: false });
});
