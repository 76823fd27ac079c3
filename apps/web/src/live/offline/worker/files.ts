/** What the pages that can be kept are made of, by the build: see apps/web/offline-build.ts. */
export interface BuiltFiles {
  id: string;
  files: readonly string[];
}

declare const BUILT: BuiltFiles;
const built = BUILT;

const NAME = 'folkmoot-files-';

export const styles = (): string[] => built.files.filter((one) => one.endsWith('.css'));

/** The router's list of all addresses of this build. */
export const addresses = async (): Promise<Response | undefined> => {
  const list = built.files.find((one) => /\/addresses-[^/]*\.json$/.test(one));
  return list ? caches.match(list, { ignoreVary: true }) : undefined;
};

/** Fetches what this build needs and is not here from an earlier one: names hold a hash of the content. */
export async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME + built.id);
  for (const file of built.files) {
    const had = await caches.match(file, { ignoreVary: true });
    if (had) await cache.put(file, had);
    else await cache.add(file);
  }
}

export async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Pages of an earlier build need its files: call when none is kept any more. */
export async function dropEarlierFiles(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(NAME) && name !== NAME + built.id) await caches.delete(name);
}

export async function dropFiles(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(NAME)) await caches.delete(name);
}
