import * as Y from 'yjs';
import { findWords, holdsWords, replaceWords } from '@folkmoot/kernel/find-words.js';
import { replay } from './replay.js';
import { wordsOfText, type FlatText } from './words-of-text.js';

/** Words where they stand, with a few around them. */
export interface WordsInPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface Removed {
  /** One update in which the words are no more, neither shown nor deleted. Letters that stay bear their writers. */
  readonly content: Buffer;
  /** Whether `client` had to write anything, such as the rest of a picture's description. */
  readonly wrote: boolean;
  readonly places: readonly WordsInPlace[];
}

const AROUND = 60;
const MOST_ROUNDS = 100;

/** Where the words stand in a text, in the words that are only suggested too, and in links and descriptions. */
export function placesOfWords(updates: readonly Uint8Array[], words: string): WordsInPlace[] {
  const doc = replay(updates);
  const places = placesIn(wordsOfText(doc), words);
  doc.destroy();
  return places;
}

/**
 * The text without the words. Proven each time: nothing that the update carries holds them, or nothing comes of it. Yjs leaves
 * of a deleted letter only that it was there.
 */
export function removeWords(updates: readonly Uint8Array[], words: string, client: number): Removed {
  const doc = replay(updates);
  doc.clientID = client;
  const places = placesIn(wordsOfText(doc), words);
  // What stood around the words may make the same words again.
  let rest: readonly WordsInPlace[] = places;
  for (let round = 0; rest.length > 0 && round < MOST_ROUNDS; round += 1) {
    doc.transact(() => takeOut(wordsOfText(doc), words));
    rest = placesIn(wordsOfText(doc), words);
  }
  const content = Buffer.from(Y.encodeStateAsUpdate(doc));
  const wrote = Y.getState(doc.store, client) > 0;
  doc.destroy();
  if (rest.length > 0 || carriesWords(content, words))
    throw new Error('The words could not be taken out of this text.');
  return { content, wrote, places };
}

/** Whether any one piece of an update holds the words, shown or not. */
export function carriesWords(update: Uint8Array, words: string): boolean {
  if (Buffer.from(update).includes(Buffer.from(words.trim(), 'utf8'))) return true;
  return Y.decodeUpdate(update).structs.some(
    (struct) => struct instanceof Y.Item && holdsWords(piece(struct.content), words),
  );
}

/** Whether the words were ever in a text, also where they were deleted: one of the log's rows is one of its epoch's updates. */
export function everHeldWords(updates: readonly Uint8Array[], words: string): boolean {
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const held =
    holdsWords(wordsOfText(doc, true).text, words) || updates.some((one) => carriesWords(one, words));
  doc.destroy();
  return held;
}

function placesIn({ text, marks, attributes }: FlatText, words: string): WordsInPlace[] {
  const said = findWords(text, words).map(({ from, to }) => ({
    before: text.slice(Math.max(0, from - AROUND), from),
    words: text.slice(from, to),
    after: text.slice(to, to + AROUND),
  }));
  const hidden = [...marks, ...attributes]
    .filter((one) => holdsWords(one.value, words))
    .map(({ value }) => ({ before: '', words: value, after: '' }));
  return [...said, ...hidden];
}

function takeOut({ text, runs, marks, things, attributes }: FlatText, words: string): void {
  for (const { text: in_, at, length, key, value } of marks)
    if (holdsWords(value, words)) in_.format(at, length, { [key]: null });
  for (const { element, name, value } of attributes)
    if (holdsWords(value, words)) {
      const left = replaceWords(value, words, '…');
      // An address that says the words only between its dashes is no longer one.
      element.setAttribute(
        name,
        value === element.getAttribute(name) && !holdsWords(left, words) ? left : '',
      );
    }
  // From the end, so that what is taken out does not move what is still to be.
  for (const { from, to } of findWords(text, words).reverse()) {
    for (const { element, start, length } of things)
      if (from < start + length && start < to) takeAway(element);
    for (const run of [...runs].reverse()) {
      const [start, end] = [Math.max(from, run.start), Math.min(to, run.start + run.length)];
      if (start < end) run.text.delete(start - run.start, end - start);
    }
  }
}

/** A thing whose name belongs to the words goes with them. */
function takeAway(element: Y.XmlElement): void {
  const parent = element.parent as Y.XmlFragment | null;
  const at = parent?.toArray().indexOf(element) ?? -1;
  if (at >= 0) parent!.delete(at, 1);
}

function piece(content: Y.Item['content']): string {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentFormat) return `${content.key} ${JSON.stringify(content.value)}`;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return JSON.stringify(content.getContent());
  if (content instanceof Y.ContentEmbed) return JSON.stringify(content.embed) ?? '';
  return '';
}
