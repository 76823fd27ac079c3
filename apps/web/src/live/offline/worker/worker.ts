import { dropAll, keeping, setKeeping, type Keeping } from '../copies.js';
import { COPY_HEADER, type KeepRequest, READER_HEADER } from '../protocol.js';
import { addresses, dropFiles, file, keepFiles } from './files.js';
import { noNetworkPage } from './no-network-page.js';
import { addressOf, copyFor, fetchCopies, knownPages, note, renew } from './pages.js';

declare const self: ServiceWorkerGlobalScope;

/** A server that does not answer for so long is no help where a copy lies here. */
const PATIENCE_MS = 8_000;
/** What stands in front of a server that is away answers so. */
const AWAY = new Set([502, 503, 504]);

self.addEventListener('install', (event) => event.waitUntil(keepFiles().then(() => self.skipWaiting())));

// Pages come from the network first, so a new release never waits for an old worker's pages to be closed.
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.endsWith('.data')) event.respondWith(loaded(event));
  else if (pathname === '/__manifest') event.respondWith(discovered(request));
  else if (pathname.startsWith('/assets/') || pathname === '/mark.svg') event.respondWith(file(request));
});

self.addEventListener('message', (event) => {
  const { data, ports } = event as { data: KeepRequest; ports: readonly MessagePort[] };
  event.waitUntil(fetchCopies(data).then((kept) => ports[0]?.postMessage(kept)));
});

/** The network first; a copy where there is none. */
async function page(event: FetchEvent): Promise<Response> {
  const address = addressOf(event.request.url);
  const asked = Promise.resolve(event.preloadResponse as Promise<Response | undefined>).then(
    (preloaded) => preloaded ?? fetch(event.request),
  );
  let away: Response | undefined;
  try {
    const answer = await inTime(asked, async () => (await copyFor(address)) !== undefined);
    if (!AWAY.has(answer.status)) {
      event.waitUntil(contact(address, answer.headers.has(COPY_HEADER) ? answer.clone() : answer));
      return answer;
    }
    away = answer;
  } catch {
    // No network, or nobody there.
  }
  return (await copyFor(address)) ?? away ?? noNetworkPage(address, await knownPages());
}

/** Which files the pages behind a page's links are made of. */
async function discovered(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await addresses();
    if (kept) return kept;
    throw error;
  }
}

/** What the router fetches for the page it goes to. Without a network it goes there as a browser does, and finds the copy. */
async function loaded({ request }: FetchEvent): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const address = addressOf(request.url);
    // A page that only asks for itself again stays as it is.
    if (!request.referrer || addressOf(request.referrer) === address) throw error;
    return new Response(null, {
      status: 204,
      headers: { 'X-Remix-Redirect': address, 'X-Remix-Reload-Document': 'true' },
    });
  }
}

/** Waits as long as it takes where there is nothing else to show. */
const inTime = (asked: Promise<Response>, hasElse: () => Promise<boolean>): Promise<Response> =>
  new Promise((resolve, reject) => {
    asked.then(resolve, reject);
    const impatient = async (): Promise<void> => {
      if (await hasElse()) reject(new Error('No answer in time.'));
    };
    setTimeout(() => void impatient().catch(reject), PATIENCE_MS);
  });

/** The server told who asks. Somebody else, or nobody: this is not the device of the one whose copies lie here. */
async function contact(address: string, answer: Response): Promise<void> {
  const reader = answer.headers.get(READER_HEADER);
  const now = await keeping();
  if (!reader) return;
  if (!now || !reader.startsWith(`${now.personId}/`)) return end();
  const next: Keeping = { ...now, reader };
  if (reader !== now.reader) await setKeeping(next);
  await note(next, address, answer, answer.headers.has(COPY_HEADER) && !answer.redirected);
  await renew(next);
}

async function end(): Promise<void> {
  await dropAll();
  await dropFiles();
  await self.registration.unregister();
}
