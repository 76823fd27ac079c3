import { isId } from '@folkmoot/kernel/id.js';
import { personAudience } from '@folkmoot/kernel/audience.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { WORD_FILE } from '../contract/events.js';
import { mayBringWord, mayBringWordToSection } from '../domain/word-file-policy.js';
import { fileFaults, type WordFile } from '../domain/word-file.js';
import type { KeptFile } from '../reads/keep-pictures.js';
import { planOf, sectionById, type FoundPlan, type FoundSection } from '../storage/plans.store.js';
import { wordFileTable } from '../storage/word-file.table.js';
import { forgottenFiles } from '../storage/word-files.store.js';

interface Input extends Requested {
  readonly partnershipId: string;
  /** Null: for new sections. */
  readonly sectionId: string | null;
  readonly name: string;
  readonly file: KeptFile;
}

interface Found extends FoundPlan {
  readonly section: FoundSection['section'] | null;
  readonly forgotten: readonly Pick<WordFile, 'id' | 'version'>[];
}

/**
 * Keeps what was read from a Word file until the person decides what becomes of it, so that the page that shows it and the page
 * that asks need no script. Only that person sees it. What nobody came back to within a week is taken away with the next one.
 */
export const keepWordFile = defineAction<Input, Found, { fileId: string }>({
  name: 'plans.keep-word-file',

  async find({ partnershipId, sectionId }, { tx, scope, now }) {
    if (!isId(partnershipId)) return null;
    const forgotten = await forgottenFiles(tx, now);
    if (sectionId === null) {
      const found = await planOf(tx, partnershipId, scope);
      return found && { ...found, section: null, forgotten };
    }
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    return found && found.section.partnershipId === partnershipId ? { ...found, forgotten } : null;
  },

  may: (scope, { circles, section }) =>
    section === null ? mayBringWord(scope, circles) : mayBringWordToSection(scope, circles, section),

  decide({ section, forgotten, plan }, { name, file }, { now, newId, scope }) {
    const faults = fileFaults(file);
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId, organisationId } = scope.person!;
    const kept: WordFile = {
      id: newId(),
      version: 1,
      partnershipId: section?.partnershipId ?? plan.partnershipId,
      sectionId: section?.id ?? null,
      personId,
      organisationId,
      audience: personAudience(personId),
      name: tidyName(name),
      content: JSON.stringify(file),
      broughtAt: now,
      usedAt: null,
    };
    return done({
      rows: [
        insert(wordFileTable, kept),
        ...forgotten.map((one) => update(wordFileTable, one, { content: null })),
      ],
      events: [
        {
          type: 'plans.word-file-brought',
          subject: { kind: WORD_FILE, id: kept.id },
          audience: kept.audience,
          streams: [`person/${personId}`],
          data: { parts: file.parts.length },
        },
      ],
      result: { fileId: kept.id },
    });
  },
});

/** For people: paths and control signs are taken off it. */
const tidyName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(-120)
    .trim() || 'file.docx';
