import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { clientOf, editText, textToEdit, type TextToEdit } from '@folkmoot/platform/documents/edit-text.js';
import { childrenOf } from '@folkmoot/platform/documents/first-text.js';
import { FRAGMENT } from '@folkmoot/platform/documents/fragment.js';
import { textOfUpdates } from '@folkmoot/platform/documents/take-text.js';
import type { TextNode } from '@folkmoot/platform/documents/text-of.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayWrite } from '../domain/plan-policy.js';
import { TEXT_SCHEMA_VERSION } from '../domain/text-schema.js';
import { pictured, pictureWordsFaults, type PictureWords } from '../domain/file-pictures.js';
import type { WordFile } from '../domain/word-file.js';
import { wholeFile } from '../domain/whole-file.js';
import type { KeptFile } from '../reads/keep-pictures.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { wordFileTable } from '../storage/word-file.table.js';
import { wordFileById } from '../storage/word-files.store.js';
import { pictureRow } from './picture-rows.js';

interface Input extends Requested {
  readonly fileId: string;
  /** The version of the kept file that was seen. */
  readonly version: number;
  readonly pictures?: readonly PictureWords[] | null;
}

interface Found extends FoundSection {
  readonly file: WordFile;
  readonly read: KeptFile | null;
  readonly text: TextToEdit;
}

/** The words of a Word file become those of a section in which nothing is written yet. */
export const writeSectionFromFile = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.write-section-from-file',

  async find({ fileId }, { tx, scope }) {
    const file = isId(fileId) ? await wordFileById(tx, fileId, scope) : null;
    if (!file?.sectionId) return null;
    const found = await sectionById(tx, file.sectionId, scope);
    if (!found || !mayWrite(scope, found.section)) return null;
    const text = await textToEdit(tx, found.section.documentId);
    return (
      text && {
        ...found,
        file,
        text,
        read: file.content === null ? null : (JSON.parse(file.content) as KeptFile),
      }
    );
  },

  may: (scope, { section }) => mayWrite(scope, section),

  decide({ section, file, read, text }, { version, pictures }, { now, newId, scope }) {
    if (read === null)
      return refused(
        refusal(
          fault(
            'word-file/used',
            '',
            'This file was used already, or is more than a week old. Bring it in again if you want it once more.',
          ),
        ),
      );
    if (text.document.frozen)
      return refused(refusal(fault('section/frozen', '', 'This text is closed for changes.')));
    if (textOfUpdates(text.parts).plain.trim() !== '')
      return refused(
        refusal(
          fault(
            'word-file/section-not-empty',
            '',
            'Somebody has written in this section meanwhile. Nothing of theirs or of your file is lost: bring the file in as suggestions.',
          ),
        ),
      );
    const given = pictures ?? [];
    const faults = pictureWordsFaults(given);
    if (faults.length > 0) return refused(refusal(...faults));
    const files: RowChange[] = [];
    const parts = pictured(read.parts, read.pictures ?? {}, given, (_, picture) => {
      const id = newId();
      files.push(pictureRow(picture, { id, documentId: section.documentId }, { scope, now }));
      return id;
    });
    const content: readonly TextNode[] = wholeFile({ parts });
    const { personId, organisationId } = scope.person!;
    const edited = editText(
      text,
      {
        personId,
        organisationId,
        at: now,
        client: clientOf(newId()),
        schemaVersion: TEXT_SCHEMA_VERSION,
      },
      (doc) => {
        const fragment = doc.getXmlFragment(FRAGMENT);
        fragment.delete(0, fragment.length);
        fragment.insert(0, childrenOf({ type: 'doc', content }));
      },
    );
    return done({
      rows: [
        ...files,
        ...(edited?.rows ?? []),
        update(wordFileTable, { id: file.id, version }, { content: null, usedAt: now }),
      ],
      jobs: edited?.jobs ?? [],
      events: [
        plansEvent(
          'plans.section-written-from-file',
          SECTION,
          { ...section, audience: section.textAudience },
          { number: section.number },
        ),
      ],
      result: { sectionId: section.id },
    });
  },
});
