import { DeviceDatabase, keysFrom } from '../device-database.js';

/** At most so many pages; those that were opened longest ago go first. A section has one for reading and one for writing. */
const MOST_PAGES = 40;
/** A copy goes so long after its reader last opened the page with a network. The account page says so. */
export const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 24 * 3_600_000;

/** That one reader has a copy of a page. */
export interface PageCopy {
  /** Reader, a blank, address. */
  key: string;
  /** Path and search. */
  address: string;
  /** As it stands in the page: HTML. */
  title: string;
  /** When the server sent it, and when its reader last opened it there; milliseconds. */
  at: number;
  opened: number;
}

/** The page itself, as the server sent it. */
export interface PageBody {
  html: string;
  headers: [string, string][];
}

/** A shared text as the server had it, and what this reader might do in it. */
export interface TextCopy {
  /** Reader, a blank, the path of its page. */
  key: string;
  document: string;
  epoch: number;
  schemaVersion: number;
  mayWrite: boolean;
  maySuggest: boolean;
  update: Uint8Array;
}

/** Whose copies these are, and when they were last asked for again. Nobody's: there are none. */
export interface Keeping {
  personId: string;
  /** Who last asked the server from this browser: person, "/", organisation or "nobody". */
  reader: string;
  renewed: number;
}

const TABLES = ['pages', 'bodies', 'texts', 'keeping'] as const;
const device = new DeviceDatabase('folkmoot-copies', TABLES);

export const readerKey = (personId: string, organisationId: string | null): string =>
  `${personId}/${organisationId ?? 'nobody'}`;

export async function keeping(): Promise<Keeping | undefined> {
  return (await device.read<Keeping & { key: string }>('keeping'))[0];
}

export const setKeeping = (now: Keeping): Promise<void> =>
  device.write((table) => table('keeping').put({ key: 'now', ...now }));

/** What a reader may still open here, latest first. */
export async function pagesOf(reader: string): Promise<PageCopy[]> {
  const pages = await device.read<PageCopy>('pages', keysFrom(`${reader} `));
  return pages.filter(isFresh).sort((a, b) => b.opened - a.opened);
}

const isFresh = ({ opened }: PageCopy): boolean => opened > Date.now() - KEPT_MS;

export async function bodyOf({ key }: PageCopy): Promise<PageBody | undefined> {
  return device.one<PageBody>('bodies', key);
}

/** Keeps one page, and lets go of those that are too old or too many, with their texts. */
export async function keepPage(reader: string, page: Omit<PageCopy, 'key'>, body: PageBody): Promise<void> {
  const key = `${reader} ${page.address}`;
  await device.write((table) => {
    table('pages').put({ key, ...page } satisfies PageCopy);
    table('bodies').put({ key, ...body });
  });
  const all = await device.read<PageCopy>('pages');
  const stay = new Set((await pagesOf(reader)).slice(0, MOST_PAGES).map((one) => one.key));
  await drop(all.filter((one) => !stay.has(one.key) && (one.key.startsWith(`${reader} `) || !isFresh(one))));
}

/** All copies of one page, however it was opened, and its text: it is not theirs any more, or has another address. */
export async function dropPage(reader: string, path: string): Promise<void> {
  await drop((await pagesOf(reader)).filter(({ address }) => pathOf(address) === path));
}

async function drop(gone: readonly PageCopy[]): Promise<void> {
  if (gone.length === 0) return;
  const keys = new Set(gone.map(({ key }) => key));
  const left = (await device.read<PageCopy>('pages')).filter(({ key }) => !keys.has(key));
  const texts = new Set(left.map(({ key }) => pathOf(key)));
  await device.write((table) => {
    for (const key of keys) {
      for (const name of ['pages', 'bodies']) table(name).delete(key);
      if (!texts.has(pathOf(key))) table('texts').delete(pathOf(key));
    }
  });
}

export const pathOf = (address: string): string => address.split('?', 1)[0] ?? address;

export async function textOf(reader: string, path: string): Promise<TextCopy | undefined> {
  return device.one<TextCopy>('texts', `${reader} ${path}`);
}

export const keepText = (reader: string, path: string, text: Omit<TextCopy, 'key'>): Promise<void> =>
  device.write((table) => table('texts').put({ key: `${reader} ${path}`, ...text } satisfies TextCopy));

export const dropText = (reader: string, path: string): Promise<void> =>
  device.write((table) => table('texts').delete(`${reader} ${path}`));

/** Every copy goes, whoever it is of. Unsent words lie elsewhere, and leave only by their writer's hand. */
export const dropAll = (): Promise<void> =>
  device.write((table) => {
    for (const name of TABLES) table(name).clear();
  });
