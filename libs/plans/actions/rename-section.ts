import { isId } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayManageSection } from '../domain/plan-policy.js';
import { tidyTitle, titleFaults } from '../domain/title.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { sectionTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly version: number;
  readonly title: string;
}

/** Its address stays: links to it were sent and printed. */
export const renameSection = defineAction<Input, FoundSection, { sectionId: string }>({
  name: 'plans.rename-section',

  find: async ({ sectionId }, { tx, scope }) => (isId(sectionId) ? sectionById(tx, sectionId, scope) : null),

  may: (scope, { circles, section }) => mayManageSection(scope, circles, section),

  decide({ section }, { version, title }) {
    const faults = titleFaults('section', title);
    if (faults.length > 0) return refused(refusal(...faults));
    return done({
      rows: [update(sectionTable, { id: section.id, version }, { title: tidyTitle(title) })],
      events: [plansEvent('plans.section-renamed', SECTION, section, { number: section.number })],
      result: { sectionId: section.id },
    });
  },
});
