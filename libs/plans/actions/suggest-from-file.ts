import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { clientOf, editText, textToEdit, type TextToEdit } from '@folkmoot/platform/documents/edit-text.js';
import { suggestEdits } from '@folkmoot/platform/documents/edited/edited-text.js';
import type { Edits } from '@folkmoot/platform/documents/edited/edits-between.js';
import {
  suggestionsIn,
  type SuggestionInText,
} from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { maySuggest } from '../domain/suggestion-policy.js';
import { TEXT_SCHEMA_VERSION } from '../domain/text-schema.js';
import type { WordFile } from '../domain/word-file.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { openSuggestionsOf } from '../storage/suggestions.store.js';
import { wordFileTable } from '../storage/word-file.table.js';
import { wordFileById } from '../storage/word-files.store.js';
import { madeSuggestions } from './made-suggestions.js';
import { MOST_OPEN, tooManyOpen } from './make-suggestions.js';

interface Input extends Requested {
  readonly fileId: string;
  /** The version of the kept file that was seen. */
  readonly version: number;
  /** What the file changes of the text that was taken: read from both before. */
  readonly edits: Edits;
  /** How many of them were seen before this was asked for. */
  readonly seen: number;
}

interface Found extends FoundSection {
  readonly file: WordFile;
  readonly text: TextToEdit;
  readonly open: number;
}

/** What a returned file changes becomes suggestions of whoever brought it, in the text as it stands now: all of it, or none. */
export const suggestFromFile = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.suggest-from-file',

  async find({ fileId }, { tx, scope }) {
    const file = isId(fileId) ? await wordFileById(tx, fileId, scope) : null;
    const found = file?.sectionId ? await sectionById(tx, file.sectionId, scope) : null;
    if (!file || !found || !maySuggest(scope, found.circles, found.section)) return null;
    const text = await textToEdit(tx, found.section.documentId);
    const open = await openSuggestionsOf(tx, found.section.id, scope.person!.personId);
    return text && { ...found, file, text, open };
  },

  may: (scope, { circles, section }) => maySuggest(scope, circles, section),

  decide(found, { version, edits, seen }, { now, newId, scope }) {
    const { section, file, text, open } = found;
    const no = (code: string, words: string) => refused(refusal(fault(code, '', words)));
    if (file.content === null)
      return no(
        'word-file/used',
        'This file was used already, or is more than a week old. Bring it back again if you want it once more.',
      );
    if (text.document.frozen)
      return no(
        'section/frozen',
        'This text is closed for changes. Your file is kept for a week: ask an officer of the place for a new date.',
      );
    if (edits.count !== seen)
      return no(
        'word-file/compared-otherwise',
        'The file reads differently now. Look at what it changes again.',
      );
    if (open + edits.count > MOST_OPEN) return refused(tooManyOpen());
    const { personId, organisationId } = scope.person!;
    const ids = Array.from({ length: edits.count }, () => newId());
    let made: SuggestionInText[] = [];
    const edited = editText(
      text,
      {
        personId,
        organisationId,
        at: now,
        client: clientOf(newId()),
        suggests: true,
        schemaVersion: TEXT_SCHEMA_VERSION,
      },
      (doc) => {
        suggestEdits(doc, edits, ids);
        made = suggestionsIn(doc).filter((one) => (ids as string[]).includes(one.id));
      },
    );
    if (!edited || made.length === 0)
      return no(
        'word-file/nothing-left',
        'Others have changed all these words since the file was taken. Nothing of yours is lost: it is in your file. Take a new copy and make your changes there.',
      );
    const suggested = madeSuggestions(found, text.document.epoch, made, { now, scope });
    return done({
      rows: [
        ...suggested.rows,
        ...edited.rows,
        update(wordFileTable, { id: file.id, version }, { content: null, usedAt: now }),
      ],
      jobs: edited.jobs,
      events: [suggested.event],
      result: { sectionId: section.id },
    });
  },
});
