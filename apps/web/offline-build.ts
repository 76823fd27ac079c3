import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

/** What a page that can be opened without a network is made of: itself and all it may load later. */
const PAGES = /(?:^|\/)(?:entry\.client|root|routes\/place|routes\/plan|routes\/plan-section)\.tsx/;

/** Writes the worker, with the list of the files it keeps. A build with other files is another worker, which the browser then takes. */
export async function buildOfflineWorker(folder: string): Promise<void> {
  const files = await filesOf(folder);
  const id = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILT: JSON.stringify({ id, files }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('src/live/offline/worker/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'offlineWorker',
        fileName: () => 'offline-worker.js',
      },
    },
  });
}

async function filesOf(folder: string): Promise<string[]> {
  const listed = join(folder, '.vite/manifest.json');
  const chunks = JSON.parse(await readFile(listed, 'utf8')) as Record<string, Chunk>;
  await rm(join(folder, '.vite'), { recursive: true });
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(`/${file}`);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) walk(next);
  };
  const begun = Object.keys(chunks).filter((name) => PAGES.test(name));
  if (begun.length < 5) throw new Error(`The pages to keep are not in the build: ${begun.join(', ')}`);
  for (const name of begun) walk(name);
  return [...found, await writeAddresses(join(folder, 'assets')), '/mark.svg'].sort();
}

/** The router's own list of addresses as it answers with parts of it: a page without a network cannot ask. */
async function writeAddresses(assets: string): Promise<string> {
  const written = (await readdir(assets)).find((name) => /^manifest-.*\.js$/.test(name));
  if (!written) throw new Error('The router wrote no list of addresses.');
  const list = await readFile(join(assets, written), 'utf8');
  const { routes } = JSON.parse(list.slice(list.indexOf('{'), list.lastIndexOf('}') + 1)) as {
    routes: object;
  };
  const name = written.replace('manifest-', 'addresses-').replace('.js', '.json');
  await writeFile(join(assets, name), JSON.stringify(routes));
  return `/assets/${name}`;
}
