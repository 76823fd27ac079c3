import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { takeText, type TakenText } from '@folkmoot/platform/documents/take-text.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { versionNameFaults } from '../domain/section-version.js';
import { tidyTitle } from '../domain/title.js';
import { mayNameVersion } from '../domain/version-policy.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { lastVersionNumber, versionSeries } from '../storage/versions.store.js';
import { versionRow } from './version-rows.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly name: string;
}

interface Found extends FoundSection {
  readonly text: TakenText;
  readonly last: number;
}

/** Keeps the text as it stands now under a name. Whoever reads the text now reads the version, until the section is closed again. */
export const nameVersion = defineAction<Input, Found, { versionId: string; sectionId: string }>({
  name: 'plans.name-version',

  async find({ sectionId }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    // Asked here as well: putting a long text together for somebody who may not would be work for nothing.
    if (!found || !mayNameVersion(scope, found.circles, found.section)) return null;
    await lockSeries(tx, versionSeries(sectionId));
    const text = await takeText(tx, found.section.documentId);
    return text && { ...found, text, last: await lastVersionNumber(tx, sectionId) };
  },

  may: (scope, { circles, section }) => mayNameVersion(scope, circles, section),

  decide({ section, text, last }, { name }, at) {
    const faults = versionNameFaults(name);
    if (text.plain.trim() === '')
      faults.push(fault('version/empty', 'name', 'Nothing is written in this section yet.'));
    if (text.heldNumbers > 0)
      faults.push(
        fault(
          'version/text-nhs-number',
          'name',
          'The text holds what looks like an NHS number. Take it out of the section first: nothing about a patient belongs here.',
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const number = last + 1;
    const { id, row } = versionRow(section, text, { number, name: tidyTitle(name) }, at);
    return done({
      rows: [row],
      events: [
        plansEvent(
          'plans.version-named',
          SECTION,
          { ...section, audience: section.textAudience },
          { number: section.number, version: number },
        ),
      ],
      result: { versionId: id, sectionId: section.id },
    });
  },
});
