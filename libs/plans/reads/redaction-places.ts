import { holdsWords } from '@folkmoot/kernel/find-words.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  carriesWords,
  everHeldWords,
  placesOfWords,
  type WordsInPlace,
} from '@folkmoot/platform/documents/remove-words.js';
import { wholeLog, wholeText } from '@folkmoot/platform/documents/rewrite.js';
import type { Section } from '../domain/section.js';
import { piecesWith, type SectionWords } from '../domain/section-words.js';
import { sectionWords, versionContents, type VersionContent } from '../storage/section-words.store.js';

/** Where words stand that somebody is about to take out, as far as they read it. `number` of a version. */
export interface RedactionPlace extends WordsInPlace {
  readonly where:
    'text' | 'version' | 'title' | 'version-name' | 'comment' | 'suggestion' | 'request' | 'file';
  readonly number: number | null;
}

type Of = Pick<Section, 'id' | 'documentId' | 'textAudience'>;

const WHERE = {
  section: 'title',
  version: 'version-name',
  thread: 'comment',
  comment: 'comment',
  suggestion: 'suggestion',
  'suggestion-words': 'suggestion',
  request: 'request',
  'word-file': 'file',
  picture: 'file',
} as const;

/** Those the reader sees. What they do not see is taken out as well, and they are not told that it was there. */
export function placesSeen(
  found: {
    readonly text: readonly WordsInPlace[];
    readonly versions: readonly VersionContent[];
    readonly words: readonly SectionWords[];
  },
  words: string,
  scope: Scope,
): RedactionPlace[] {
  return [
    ...found.text.map((place) => ({ where: 'text' as const, number: null, ...place })),
    ...found.versions
      .filter((one) => scope.sees(one.audience))
      .flatMap(({ number, content }) =>
        placesOfWords([content], words).map((place) => ({ where: 'version' as const, number, ...place })),
      ),
    ...found.words
      .filter((one) => one.audience !== null && scope.sees(one.audience))
      .flatMap((one) =>
        piecesWith(one, words).map((piece) => ({
          where: WHERE[one.part],
          number: null,
          before: '',
          words: piece,
          after: '',
        })),
      ),
  ];
}

/** Versions that hold the words; the many that do not are told by a quick look. */
export const versionsWith = (versions: readonly VersionContent[], words: string): VersionContent[] =>
  versions.filter(
    ({ plain, json, content }) =>
      holdsWords(plain, words) ||
      holdsWords(json.replace(/[-_+.]|%20/g, ' '), words) ||
      holdsWords(json, words) ||
      carriesWords(content, words),
  );

/** Whether the words were written at any time, also where they were deleted again. */
export const everWritten = async (queries: Queries, documentId: string, words: string): Promise<boolean> =>
  (await wholeLog(queries, documentId)).some((updates) => everHeldWords(updates, words));

/** What the page shows before anything is removed. */
export async function redactionPlaces(
  queries: Queries,
  section: Of,
  words: string,
  scope: Scope,
): Promise<{ places: RedactionPlace[]; inHistory: boolean }> {
  const updates = (await wholeText(queries, section.documentId)) ?? [];
  const places = placesSeen(
    {
      text: placesOfWords(updates, words),
      versions: versionsWith(await versionContents(queries, section.id), words),
      words: await sectionWords(queries, section.id),
    },
    words,
    scope,
  );
  return { places, inHistory: await everWritten(queries, section.documentId, words) };
}
