import { createHash } from 'node:crypto';
import type { SuggestionInText } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';

// What a list shows of a long suggestion; the text itself holds all of it.
const LONGEST = 2_000;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Of a suggestion in a text, what is kept beside its row for lists. */
export const wordsOf = ({ inserted, deleted, before, after }: SuggestionInText) => ({
  inserted: short(inserted),
  deleted: short(deleted),
  before,
  after,
});

/** Says which words were seen: who decides on a suggestion decides on exactly those. */
export const seenWords = ({ inserted, deleted }: { inserted: string; deleted: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([short(inserted), short(deleted)]))
    .digest('base64url')
    .slice(0, 16);
