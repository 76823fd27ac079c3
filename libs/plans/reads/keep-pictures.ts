import { acceptPicture } from '@folkmoot/platform/files/accept-picture.js';
import type { FileStore } from '@folkmoot/platform/files/file-store.js';
import type { WordFile as ReadFile } from '@folkmoot/platform/word/read-word.js';
import type { KeptPicture, KeptPictures } from '../domain/file-pictures.js';

/** What was read from a Word file, its pictures in the file store. Those that are no pictures we take are left out. */
export interface KeptFile extends Omit<ReadFile, 'pictures'> {
  readonly pictures: KeptPictures;
}

export async function keepPictures(file: ReadFile, store: FileStore | null): Promise<KeptFile> {
  const pictures: Record<string, KeptPicture> = {};
  for (const [part, bytes] of store ? Object.entries(file.pictures) : []) {
    const taken = await acceptPicture(part.replace(/^.*\//, ''), bytes);
    if (!taken.ok) continue;
    const { name, mediaType, width, height, bytes: kept } = taken.value;
    pictures[part] = { name, mediaType, size: kept.length, width, height, sha256: await store!.put(kept) };
  }
  return { ...file, pictures };
}
