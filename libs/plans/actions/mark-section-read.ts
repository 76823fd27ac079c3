import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { SectionReading } from '../domain/section-reading.js';
import { sectionById } from '../storage/plans.store.js';
import { sectionReadingTable } from '../storage/section-reading.table.js';

interface Input extends Requested {
  readonly sectionId: string;
  /** What the page showed, as this installation sealed it for this person; null where the mark was none of ours. */
  readonly shown: { readonly epoch: number; readonly uptoSeq: number } | null;
}

interface Found {
  readonly reads: boolean;
  readonly before: Pick<SectionReading, 'id' | 'version' | 'epoch' | 'uptoSeq'> | null;
}

/** Somebody says that they have read a section as it stood on their page. An older page takes nothing back. */
export const markSectionRead = defineAction<Input, Found, { sectionId: Id }>({
  name: 'plans.mark-section-read',

  async find({ sectionId }, { tx, scope }) {
    const { person } = scope;
    const found = person && isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    if (!person || !found) return null;
    await lockSeries(tx, `plans/readings/${person.personId}/${sectionId}`);
    const before = await tx.row<NonNullable<Found['before']>>(
      `SELECT id, version, epoch, upto_seq::float8 AS "uptoSeq" FROM plans.section_reading WHERE section_id = $1 AND person_id = $2`,
      [sectionId, person.personId],
    );
    return { reads: scope.sees(found.section.textAudience), before };
  },

  may: (_, { reads }) => reads,

  decide({ before }, { sectionId, shown }, { now, newId, scope }) {
    if (!shown)
      return refused(
        refusal(
          fault(
            'section/mark-unknown',
            '',
            'This page is too old. Reload it, and read the text as it stands.',
          ),
        ),
      );
    const later =
      !before ||
      shown.epoch > before.epoch ||
      (shown.epoch === before.epoch && shown.uptoSeq >= before.uptoSeq);
    const at = { ...shown, readAt: now };
    const rows = before
      ? later
        ? [update(sectionReadingTable, before, at)]
        : []
      : [
          insert(sectionReadingTable, {
            id: newId(),
            version: 1,
            personId: scope.person!.personId,
            sectionId: sectionId as Id,
            ...at,
          }),
        ];
    return done({ rows, events: [], result: { sectionId: sectionId as Id } });
  },
});
