import type { WordProblemCode } from './word-problem.js';

/** What a person is told, and what they can do about it. */
export const PROBLEM_SENTENCES: Readonly<Record<WordProblemCode, string>> = {
  empty: 'This file is empty. Choose another.',
  'too-large':
    'This file is larger than 10 MB. Take the pictures out of it, or split it, and choose it again.',
  type: 'This is not a Word file. Open it in a word processor, save it as Word (.docx), and choose that file.',
  'old-word':
    'This is a file of an old Word (.doc). Open it in a word processor, save it as Word (.docx), and choose that file.',
  encrypted:
    'This file is protected by a password. Open it, take the password off, save it, and choose it again.',
  macros:
    'This file holds macros: small programs. Save it as Word (.docx), without macros, and choose that file.',
  damaged:
    'This file is damaged: it cannot be read to its end. Open it in a word processor, save it again, and choose that file.',
  'too-much-inside': 'This file holds more than can be read at once. Split it into smaller files.',
  'nothing-written': 'There are no words in this file. Choose another.',
  busy: 'Many files are being read at this moment. Nothing is lost: try again in a minute.',
};
