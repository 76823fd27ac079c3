/** Why a file is not read. Each has a sentence in `sentences.ts`. */
export type WordProblemCode =
  | 'empty'
  | 'too-large'
  | 'type'
  | 'old-word'
  | 'encrypted'
  | 'macros'
  | 'damaged'
  | 'too-much-inside'
  | 'nothing-written'
  | 'busy';

/** A file that cannot be taken: expected, and told to the person who chose it. */
export class WordProblem extends Error {
  constructor(readonly code: WordProblemCode) {
    super(code);
  }
}
