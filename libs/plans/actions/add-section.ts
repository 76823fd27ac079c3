import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { openDocument } from '@folkmoot/platform/documents/document.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { draftOf } from '../domain/open-section.js';
import { TEXT_SCHEMA_VERSION } from '../domain/text-schema.js';
import { isOfficer, mayAddSection } from '../domain/plan-policy.js';
import { sectionSlug } from '../domain/section-slug.js';
import type { Section } from '../domain/section.js';
import { tidyTitle, titleFaults } from '../domain/title.js';
import { isInside, outlineSeries, planOf, type FoundPlan } from '../storage/plans.store.js';
import { sectionTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly title: string;
  readonly ownerOrganisationId: string;
}

interface Found extends FoundPlan {
  readonly slugs: ReadonlySet<string>;
  readonly last: { readonly number: number; readonly position: number };
  readonly ownerIsHere: boolean;
  /** Somebody confirmed speaks for it; without one nobody could read the draft. */
  readonly ownerIsConfirmed: boolean;
}

/**
 * A section begins as its owner's draft. Where an officer adds it, it stands in the outline at once, so that everybody knows
 * who is writing what; where an organisation adds its own, nobody else knows of it until it is opened.
 */
export const addSection = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.add-section',

  async find({ partnershipId, ownerOrganisationId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    if (!found) return null;
    // Slugs and numbers of hidden drafts count as well, or two sections would get one address.
    const known = await tx.rows<{ slug: string; number: number; position: number }>(
      'SELECT slug, number, position FROM plans.section WHERE plan_id = $1',
      [found.plan.id],
    );
    const { partners, forum } = found.circles;
    const knownOwner = isId(ownerOrganisationId);
    return {
      ...found,
      slugs: new Set(known.map((one) => one.slug)),
      last: {
        number: Math.max(0, ...known.map((one) => one.number)),
        position: Math.max(0, ...known.map((one) => one.position)),
      },
      ownerIsHere:
        knownOwner &&
        ((await isInside(tx, ownerOrganisationId, partners)) ||
          (forum !== null && (await isInside(tx, ownerOrganisationId, forum)))),
      ownerIsConfirmed:
        knownOwner && (await isInside(tx, ownerOrganisationId, organisationAudience(ownerOrganisationId))),
    };
  },

  may: (scope, { circles }, { ownerOrganisationId }) => mayAddSection(scope, circles, ownerOrganisationId),

  decide(
    { plan, circles, slugs, last, ownerIsHere, ownerIsConfirmed },
    { title, ownerOrganisationId },
    { newId, now, scope },
  ) {
    const faults = titleFaults('section', title);
    if (!ownerIsHere)
      faults.push(
        fault(
          'section/owner-not-here',
          'ownerOrganisationId',
          'Choose an organisation that takes part here. Another can join first, from the page of the place.',
        ),
      );
    else if (!ownerIsConfirmed)
      faults.push(
        fault(
          'section/owner-unconfirmed',
          'ownerOrganisationId',
          'Nobody of this organisation is confirmed yet, so nobody could read its draft. Vouch for its person first.',
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const section: Section = {
      id: newId(),
      version: 1,
      planId: plan.id,
      partnershipId: plan.partnershipId,
      number: last.number + 1,
      slug: sectionSlug(title, slugs),
      title: tidyTitle(title),
      position: last.position + 1,
      ownerOrganisationId,
      ...draftOf(ownerOrganisationId, isOfficer(scope, circles) ? plan.audience : null),
      documentId: newId(),
      addedAt: now,
      removedAt: null,
    };
    return done({
      rows: [
        insert(sectionTable, section),
        openDocument({
          id: section.documentId,
          kind: SECTION,
          subjectId: section.id,
          stream: `partnership/${plan.partnershipId}`,
          audience: section.textAudience,
          writeAudience: section.writeAudience,
          schemaVersion: TEXT_SCHEMA_VERSION,
          openedAt: now,
        }),
      ],
      events: [
        plansEvent('plans.section-added', SECTION, section, {
          number: section.number,
          owner: ownerOrganisationId,
        }),
      ],
      result: { sectionId: section.id },
    });
  },
});
