import { createHash } from 'node:crypto';

export type SuggestionMark = 'suggestedInsertion' | 'suggestedDeletion';

/** On a block that did not stand in the text before: the id of the suggestion it came with. */
export const SUGGESTED_BLOCK = 'suggested';

export interface Suggested {
  readonly mark: SuggestionMark;
  readonly id: string;
}

const KEY = /^(suggestedInsertion|suggestedDeletion)--[a-zA-Z0-9+/=]{8}$/;

/** What the formatting of a letter, as Yjs keeps it, says of suggestions: several people may suggest the same deletion. */
export function suggestedBy(attributes: Readonly<Record<string, unknown>> | undefined): Suggested[] {
  const found: Suggested[] = [];
  for (const key in attributes) {
    const id = isSuggestionKey(key) ? idOf(attributes[key]) : null;
    if (id !== null) found.push({ mark: KEY.exec(key)![1] as SuggestionMark, id });
  }
  return found;
}

export const isSuggestionKey = (key: string): boolean => KEY.test(key);

export const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
};

/**
 * The name under which Yjs keeps the mark: marks that may overlap with others of their kind bear a hash of their JSON in the
 * editor's own encoding. Any other name would be written anew by the first editor that touches the paragraph.
 */
export function suggestionKey(mark: SuggestionMark, id: string): string {
  const digest = createHash('sha256')
    .update(object(['type', text(mark)], ['attrs', object(['id', text(id)])]))
    .digest();
  for (let at = 6; at < digest.length; at += 1) digest[at % 6]! ^= digest[at]!;
  return `${mark}--${digest.subarray(0, 6).toString('base64')}`;
}

// Of the encoding (lib0's "any") only what a mark needs: objects and short texts.
const named = (words: string): Buffer => {
  const bytes = Buffer.from(words);
  return Buffer.concat([length(bytes.length), bytes]);
};
const text = (words: string): Buffer => Buffer.concat([Buffer.from([119]), named(words)]);
const object = (...entries: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.concat([
    Buffer.from([118]),
    length(entries.length),
    ...entries.flatMap(([name, value]) => [named(name), value]),
  ]);
const length = (count: number): Buffer =>
  Buffer.from(count < 128 ? [count] : [(count & 127) | 128, count >> 7]);
