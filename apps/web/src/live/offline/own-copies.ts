import { dropAll, keeping, type PageCopy, pagesOf } from './copies.js';
import { type Kept, type KeepRequest, WORKER_FILE } from './protocol.js';

const INSTALL_MS = 60_000;

/** Keeps these pages for a person who called the device their own. `none`: this browser keeps no pages at all. */
export async function keepPages(request: KeepRequest): Promise<Kept | 'none'> {
  if (!('serviceWorker' in navigator)) return 'none';
  try {
    await navigator.serviceWorker.register(WORKER_FILE);
  } catch {
    return 'none';
  }
  const worker = await Promise.race([
    navigator.serviceWorker.ready.then(({ active }) => active),
    new Promise<null>((done) => setTimeout(() => done(null), INSTALL_MS)),
  ]);
  // It fetches what the pages are made of first: where that has no room, it never gets ready.
  if (!worker) return 'full';
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Kept>) => done(data);
    worker.postMessage(request, [port2]);
  });
}

/** What of this person lies here, for whichever organisation they last asked. */
export async function keptPages(personId: string): Promise<PageCopy[]> {
  const now = await keeping().catch(() => undefined);
  return now?.personId === personId ? pagesOf(now.reader) : [];
}

/** At sign-out, and where the device is not one's own any more: no page and no text stays. */
export async function dropPages(personId: string): Promise<void> {
  const now = await keeping().catch(() => undefined);
  if (now && now.personId !== personId) return;
  await dropAll().catch(() => undefined);
  for (const name of 'caches' in globalThis ? await caches.keys() : []) await caches.delete(name);
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations) await registration.unregister();
}
