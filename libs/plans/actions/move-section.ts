import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayMoveSection } from '../domain/plan-policy.js';
import type { Section } from '../domain/section.js';
import { outlineSeries, sectionById, sectionsInOrder, type FoundSection } from '../storage/plans.store.js';
import { sectionTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly version: number;
  readonly to: string;
}

interface Found extends FoundSection {
  readonly outline: readonly Section[];
}

/** Changes places with the neighbour before or after it, of those that the reader knows of. */
export const moveSection = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.move-section',

  async find({ sectionId }, { tx, scope }) {
    const seen = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    if (!seen) return null;
    await lockSeries(tx, outlineSeries(seen.section.partnershipId));
    // Read again under the lock: another move may just have changed the places.
    const found = await sectionById(tx, sectionId, scope);
    return found && { ...found, outline: await sectionsInOrder(tx, found.plan.id, scope) };
  },

  may: (scope, { circles, section }) => mayMoveSection(scope, circles, section),

  decide({ section, outline }, { version, to }) {
    if (to !== 'earlier' && to !== 'later')
      return refused(
        refusal(fault('section/direction-unknown', 'to', 'Choose whether the section moves up or down.')),
      );
    const at = outline.findIndex((one) => one.id === section.id);
    const neighbour = outline[to === 'earlier' ? at - 1 : at + 1];
    if (!neighbour)
      return refused(
        refusal(
          fault(
            'section/at-the-end',
            'to',
            `This is already the ${to === 'earlier' ? 'first' : 'last'} section.`,
          ),
        ),
      );
    return done({
      rows: [
        update(sectionTable, { id: section.id, version }, { position: neighbour.position }),
        update(sectionTable, neighbour, { position: section.position }),
      ],
      events: [section, neighbour].map((one) =>
        plansEvent('plans.section-moved', SECTION, one, { number: one.number }),
      ),
      result: { sectionId: section.id },
    });
  },
});
