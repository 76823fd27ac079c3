import { Extension } from '@tiptap/core';
import { asOneStep } from '../one-undo-step.js';

/** A paste is taken back by itself, and not with what was typed just before or after it. */
export const PasteStep = Extension.create({
  name: 'pasteStep',
  // Before a paste becomes something else, as a suggestion.
  priority: 1_000,
  dispatchTransaction({ transaction, next }) {
    if (!transaction.getMeta('paste')) return next(transaction);
    asOneStep(this.editor.state, () => next(transaction));
  },
});
