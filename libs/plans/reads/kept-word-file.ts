import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { filePictures } from '../domain/file-pictures.js';
import { lettersOf } from '../domain/text-lines.js';
import { wordFileById } from '../storage/word-files.store.js';
import type { KeptFile } from './keep-pictures.js';

const NOTHING: Pick<KeptFile, 'title' | 'parts' | 'notes' | 'authors' | 'pictures'> = {
  title: null,
  parts: [],
  notes: [],
  authors: [],
  pictures: {},
};
const MOST_PLACES = 20;

/** A kept file as the page shows it; null for everybody but whoever brought it. */
export async function keptWordFile(queries: Queries, id: string, scope: Scope) {
  const kept = await wordFileById(queries, id, scope);
  if (!kept) return null;
  const read = kept.content === null ? NOTHING : (JSON.parse(kept.content) as KeptFile);
  const notes = new Map<string, string[]>();
  // Of each picture it is said by itself whether it comes along.
  for (const { code, near } of read.notes.filter((one) => one.code !== 'picture'))
    notes.set(code, [...(notes.get(code) ?? []), near]);
  return {
    id: kept.id,
    version: kept.version,
    name: kept.name,
    broughtAt: kept.broughtAt,
    sectionId: kept.sectionId,
    gone: kept.content === null,
    title: read.title,
    authors: [...read.authors],
    pictures: filePictures(read.parts, read.pictures ?? {}),
    parts: read.parts.map(({ title, content }) => ({
      title,
      text: JSON.stringify({ type: 'doc', content }),
      letters: lettersOf(content),
    })),
    notes: [...notes].map(([code, near]) => ({ code, near: [...new Set(near)].slice(0, MOST_PLACES) })),
  };
}
