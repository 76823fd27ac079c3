import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { takeText, type TakenText } from '@folkmoot/platform/documents/take-text.js';
import { ideaEvent, plansEvent, SECTION } from '../contract/events.js';
import type { SuggestionOrigin } from '../domain/suggestion-origin.js';
import { versionNameFaults } from '../domain/section-version.js';
import { tidyTitle } from '../domain/title.js';
import { mayNameVersion } from '../domain/version-policy.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { ideasForNextVersion } from '../storage/suggestions.store.js';
import { lastVersionNumber, versionSeries } from '../storage/versions.store.js';
import { versionRow } from './version-rows.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly name: string;
}

interface Found extends FoundSection {
  readonly text: TakenText;
  readonly last: number;
  /** That the version is the first to hold. */
  readonly ideas: readonly SuggestionOrigin[];
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
    if (!text) return null;
    const last = await lastVersionNumber(tx, sectionId);
    return {
      ...found,
      text,
      last,
      ideas: await ideasForNextVersion(tx, sectionId, found.section.textAudience),
    };
  },

  may: (scope, { circles, section }) => mayNameVersion(scope, circles, section),

  decide({ section, text, last, ideas }, { name }, at) {
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
        ...ideas.map((one) =>
          ideaEvent('plans.idea-in-version', one, { suggestion: one.suggestionId, version: number }),
        ),
      ],
      result: { versionId: id, sectionId: section.id },
    });
  },
});
