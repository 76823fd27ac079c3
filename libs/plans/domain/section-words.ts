import type { Audience } from '@folkmoot/kernel/audience.js';
import { holdsWords, replaceWords } from '@folkmoot/kernel/find-words.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { REMOVED } from './redaction.js';

/** Whatever else than its text says something about a section: its title, names of versions, comments, suggestions. */
export interface SectionWords {
  readonly part:
    | 'section'
    | 'version'
    | 'thread'
    | 'comment'
    | 'suggestion'
    | 'suggestion-words'
    | 'request'
    | 'word-file'
    | 'picture';
  /** The row in which it stands. */
  readonly target: Id;
  /** Who reads it; null where nobody does any more and only the row is left. */
  readonly audience: Audience | null;
  readonly fields: Readonly<Record<string, Field>>;
}
type Field = string | null | readonly Earlier[];
interface Earlier {
  readonly text: string;
  readonly until: string;
}

const said = (field: Field): string[] =>
  field === null ? [] : typeof field === 'string' ? [field] : field.map((one) => one.text);

/** An address says a title with dashes between its words. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const holds = (name: string, field: Field, words: string): boolean =>
  said(field).some((text) => holdsWords(text, words)) ||
  (name === 'slug' && bare(words) !== '' && ` ${bare(String(field))} `.includes(` ${bare(words)} `));

/** The pieces that hold the words, as readers see them. */
export const piecesWith = ({ fields }: SectionWords, words: string): string[] =>
  Object.entries(fields)
    .filter(([name]) => name !== 'slug')
    .flatMap(([, field]) => said(field))
    .filter((text) => holdsWords(text, words));

export const holdsAnywhere = ({ fields }: SectionWords, words: string): boolean =>
  Object.entries(fields).some(([name, field]) => holds(name, field, words));

/** All fields of the row without the words. */
export const fieldsWithout = (
  { fields }: SectionWords,
  words: string,
  newSlug: string,
): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, Field] => {
      if (!holds(name, field, words)) return [name, field];
      if (name === 'slug') return [name, newSlug];
      if (field === null || typeof field === 'string')
        return [name, field && replaceWords(field, words, REMOVED)];
      return [name, field.map((one) => ({ ...one, text: replaceWords(one.text, words, REMOVED) }))];
    }),
  );
