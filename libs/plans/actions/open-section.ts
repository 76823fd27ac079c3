import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import {
  changeDocumentAudience,
  documentById,
  type SharedDocument,
} from '@folkmoot/platform/documents/document.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { isOpenness, openSection as opened } from '../domain/open-section.js';
import { readersOf, suggestersOf, wider } from '../domain/openness.js';
import { mayOpenSection } from '../domain/plan-policy.js';
import { isInside, sectionById, type FoundSection } from '../storage/plans.store.js';
import { sectionTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly version: number;
  readonly openness: string;
}

interface Found extends FoundSection {
  readonly ownerInside: boolean;
  readonly document: SharedDocument;
}

/** Opens a section to a wider circle, or closes it to a narrower one; who loses sight of it loses it within a second. */
export const openSection = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.open-section',

  async find({ sectionId, openness }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    const document = found && (await documentById(tx, found.section.documentId));
    if (!found || !document) return null;
    const owner = found.section.ownerOrganisationId;
    const circle =
      openness === 'partners' || openness === 'forum' ? readersOf(openness, owner, found.circles) : null;
    return { ...found, document, ownerInside: circle === null || (await isInside(tx, owner, circle)) };
  },

  may: (scope, { circles, section }, { openness }) =>
    !isOpenness(openness) || mayOpenSection(scope, circles, section, openness),

  decide({ section, plan, circles, ownerInside, document }, { version, openness }, { scope }) {
    const to = opened(section, openness, plan, circles, ownerInside);
    if (!to.ok) return to;
    if (!scope.sees(to.value.audience))
      return refused(
        refusal(
          fault(
            'section/you-left-out',
            'openness',
            'You would no longer see this section yourself. Ask whoever sits on your organisation’s seat to open it.',
          ),
        ),
      );
    const closing = wider(section.openness, to.value.openness) === section.openness;
    // Those who lose sight of it are told as well: their open pages take it away.
    const told = [...new Set([section.audience, to.value.audience])];
    const text = changeDocumentAudience(
      document,
      to.value.textAudience,
      to.value.writeAudience,
      suggestersOf(to.value.openness, section.ownerOrganisationId, circles),
    );
    return done({
      rows: [update(sectionTable, { id: section.id, version }, to.value), ...text.rows],
      events: [
        ...told.map((audience) =>
          plansEvent(
            closing ? 'plans.section-closed' : 'plans.section-opened',
            SECTION,
            { ...section, audience },
            { openness },
          ),
        ),
        ...text.events,
      ],
      result: { sectionId: section.id },
    });
  },
});
