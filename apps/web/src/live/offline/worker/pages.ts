import {
  bodyOf,
  dropPage,
  dropText,
  keepPage,
  keeping,
  type Keeping,
  type PageCopy,
  pagesOf,
  pathOf,
  setKeeping,
  textOf,
} from '../copies.js';
import { COPY_HEADER, type Kept, type KeepRequest, READER_HEADER } from '../protocol.js';
import { dropEarlierFiles } from './files.js';

const RENEW_MS = 3_600_000;
const JUST_NOW_MS = 30_000;
const LARGEST = 3_000_000;

/** Path and search of a page, also where its data is asked for. */
export function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete('_routes');
  const search = searchParams.size > 0 ? `?${searchParams.toString().replace(/=(?=&|$)/g, '')}` : '';
  return pathname.replace(/(?:\/_root|\/_)?\.data$/, '') + search || '/';
}

export async function knownPages(): Promise<PageCopy[]> {
  const now = await keeping().catch(() => undefined);
  return now ? pagesOf(now.reader) : [];
}

/** The copy of a page, marked as one; another way to open the same page where only that was kept. */
export async function copyFor(address: string): Promise<Response | undefined> {
  const pages = await knownPages();
  const copy = pages.find((one) => one.address === address);
  const body = copy && (await bodyOf(copy));
  if (body) {
    const html = body.html.replace('<html ', `<html data-kept-at="${new Date(copy.at).toISOString()}" `);
    return new Response(html, { headers: body.headers });
  }
  const near = pages.find((one) => pathOf(one.address) === pathOf(address));
  return near && Response.redirect(near.address);
}

/** The page was opened: keeps it as it is now, or lets it go where it is not theirs any more. */
export async function note(now: Keeping, address: string, answer: Response, keeps: boolean): Promise<void> {
  if (keeps && answer.ok) await keep(now, address, answer, Date.now()).catch(() => undefined);
  else if (answer.status === 404) await dropPage(now.reader, pathOf(address));
}

/** At somebody's own wish: the page they are on, and how else they may open it. */
export async function fetchCopies({ personId, addresses }: KeepRequest): Promise<Kept> {
  try {
    for (const address of addresses) {
      const before = await keeping();
      const held = before && (await pagesOf(before.reader)).find((one) => one.address === address);
      if (before?.personId === personId && held && held.at > Date.now() - JUST_NOW_MS) continue;
      const answer = await fetch(address, { headers: { Accept: 'text/html' } });
      const reader = answer.headers.get(READER_HEADER) ?? '';
      if (!reader.startsWith(`${personId}/`) || !answer.headers.has(COPY_HEADER) || answer.redirected)
        return 'gone';
      const now: Keeping = { personId, reader, renewed: before?.renewed ?? Date.now() };
      await setKeeping(now);
      await keep(now, address, answer, Date.now());
    }
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'no-network';
  }
}

/**
 * Once an hour, when the server was reached: every copy is asked for again, one after the other. So nobody keeps for long what was
 * closed to them or taken out of a text.
 */
export async function renew(now: Keeping): Promise<void> {
  if (now.renewed > Date.now() - RENEW_MS) return;
  await setKeeping({ ...now, renewed: Date.now() });
  for (const { address, opened } of await pagesOf(now.reader)) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (answer.headers.get(READER_HEADER) !== now.reader) return;
    if (answer.status === 404 || answer.redirected) await dropPage(now.reader, pathOf(address));
    else if (answer.ok) await keep(now, address, answer, opened);
  }
  await dropEarlierFiles();
}

async function keep(now: Keeping, address: string, answer: Response, opened: number): Promise<void> {
  const html = await answer.text();
  if (html.length > LARGEST) return;
  const title = /<title[^>]*>([^<]*?)(?: · Folkmoot)?<\/title>/.exec(html)?.[1] ?? address;
  const headers = [...answer.headers].filter(([name]) => !/^content-(encoding|length)$/.test(name));
  await keepPage(now.reader, { address, title, at: Date.now(), opened }, { html, headers });
  await dropOvertaken(now.reader, pathOf(address), answer.headers.get(COPY_HEADER));
}

/** A text that was restored, lost words or was closed to its reader is another by now, or none: the copy of what it was goes. */
async function dropOvertaken(reader: string, path: string, copied: string | null): Promise<void> {
  const text = await textOf(reader, path);
  if (text && `${text.document} ${text.epoch}` !== copied) await dropText(reader, path);
}
