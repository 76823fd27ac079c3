import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { nextSeqs, openWithText } from '@folkmoot/platform/documents/open-with-text.js';
import { after, beginSection, type OutlineSoFar } from '../domain/begin-section.js';
import { pictured, pictureWordsFaults, type PictureWords } from '../domain/file-pictures.js';
import { isOfficer, mayAddSection } from '../domain/plan-policy.js';
import type { Section } from '../domain/section.js';
import { tidyTitle, titleFaults } from '../domain/title.js';
import type { WordFile } from '../domain/word-file.js';
import { mayBringWord } from '../domain/word-file-policy.js';
import type { KeptFile } from '../reads/keep-pictures.js';
import { organisationsHere } from '../reads/plan-outline.js';
import { outlineSeries, planOf, type FoundPlan } from '../storage/plans.store.js';
import { wordFileTable } from '../storage/word-file.table.js';
import { wordFileById } from '../storage/word-files.store.js';
import { pictureRow } from './picture-rows.js';
import { outlineSoFar, sectionAdded, sectionRows } from './section-rows.js';

const MOST_AT_ONCE = 30;

interface Input extends Requested {
  readonly fileId: string;
  /** The version of the kept file that was seen. */
  readonly version: number;
  /** Those to be added, in the order of the outline; the rest of the file is left. */
  readonly sections: readonly {
    /** Which part of the file, counted from nought. */
    readonly part: number;
    readonly title: string;
    readonly ownerOrganisationId: string;
  }[];
  readonly pictures?: readonly PictureWords[] | null;
}

interface Found extends FoundPlan {
  readonly file: WordFile;
  readonly read: KeptFile | null;
  readonly outline: OutlineSoFar;
  readonly owners: ReadonlySet<Id>;
  readonly seqs: readonly number[];
}

/** Parts of a Word file become sections, all or none, each its owner's draft with the words of the file. */
export const addSectionsFromFile = defineAction<Input, Found, { planId: string }>({
  name: 'plans.add-sections-from-file',

  async find({ fileId, sections }, { tx, scope }) {
    const file = isId(fileId) ? await wordFileById(tx, fileId, scope) : null;
    if (!file || file.sectionId !== null) return null;
    await lockSeries(tx, outlineSeries(file.partnershipId));
    const found = await planOf(tx, file.partnershipId, scope);
    if (!found) return null;
    const owners = await organisationsHere(tx, found.circles);
    return {
      ...found,
      file,
      read: file.content === null ? null : (JSON.parse(file.content) as KeptFile),
      outline: await outlineSoFar(tx, found.plan.id),
      owners: new Set(owners.map((one) => one.id).filter((one) => mayAddSection(scope, found.circles, one))),
      seqs: await nextSeqs(tx, Math.min(sections.length, MOST_AT_ONCE)),
    };
  },

  may: (scope, { circles }) => mayBringWord(scope, circles),

  decide(
    { plan, circles, file, read, outline, owners, seqs },
    { sections, version, pictures },
    { newId, now, scope },
  ) {
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
    const faults = sections.flatMap(({ part, title, ownerOrganisationId }) => [
      ...(read.parts[part]
        ? []
        : [fault('word-file/no-such-part', `parts.${part}.title`, 'This part is not in the file.')]),
      ...titleFaults('section', title).map((one) => ({ ...one, path: `parts.${part}.title` })),
      ...(owners.has(ownerOrganisationId)
        ? []
        : [
            fault(
              'section/owner-not-here',
              `parts.${part}.ownerOrganisationId`,
              `Choose who answers for “${tidyTitle(title)}”: an organisation that takes part here.`,
            ),
          ]),
    ]);
    faults.push(...pictureWordsFaults(pictures ?? []));
    if (sections.length === 0)
      faults.push(fault('section/none-chosen', 'parts.0.take', 'Choose at least one part of the file.'));
    if (sections.length > MOST_AT_ONCE)
      faults.push(
        fault(
          'section/too-many-at-once',
          `parts.${sections[MOST_AT_ONCE]!.part}.take`,
          `Add ${MOST_AT_ONCE} sections or fewer at once.`,
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const listedFor = isOfficer(scope, circles) ? plan.audience : null;
    const by = { ...scope.person!, at: now };
    const added: { readonly section: Section; readonly part: number }[] = [];
    let so = outline;
    for (const { part, title, ownerOrganisationId } of sections) {
      const section = beginSection(plan, { title, ownerOrganisationId, listedFor }, so, {
        id: newId(),
        documentId: newId(),
        now,
      });
      added.push({ section, part });
      so = after(so, section);
    }
    const files: RowChange[] = [];
    const contentOf = ({ section, part }: (typeof added)[number]) =>
      pictured(read.parts, read.pictures ?? {}, pictures ?? [], (at, picture) => {
        if (at !== part) return null;
        const id = newId();
        files.push(pictureRow(picture, { id, documentId: section.documentId }, { scope, now }));
        return id;
      })[part]!.content;
    const texts = added.map((one, n) =>
      openWithText(
        one.section.documentId,
        { type: 'doc', content: contentOf(one) },
        { ...by, seq: seqs[n]!, clientId: newId() },
      ),
    );
    return done({
      rows: [
        ...added.flatMap(({ section }) => sectionRows(section)),
        ...files,
        ...texts.flatMap((one) => one.rows),
        update(wordFileTable, { id: file.id, version }, { content: null, usedAt: now }),
      ],
      jobs: texts.flatMap((one) => one.jobs),
      events: added.map(({ section }) => sectionAdded(section)),
      result: { planId: plan.id },
    });
  },
});
