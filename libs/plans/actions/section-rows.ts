import { insert } from '@folkmoot/platform/actions/change.js';
import { openDocument } from '@folkmoot/platform/documents/document.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { plansEvent, SECTION } from '../contract/events.js';
import type { OutlineSoFar } from '../domain/begin-section.js';
import type { Section } from '../domain/section.js';
import { TEXT_SCHEMA_VERSION } from '../domain/text-schema.js';
import { sectionTable } from '../storage/plans.tables.js';

/** Slugs and numbers of hidden drafts count as well. Under the lock of the outline. */
export async function outlineSoFar(queries: Queries, planId: string): Promise<OutlineSoFar> {
  const known = await queries.rows<{ slug: string; number: number; position: number }>(
    'SELECT slug, number, position FROM plans.section WHERE plan_id = $1',
    [planId],
  );
  return {
    slugs: new Set(known.map((one) => one.slug)),
    last: {
      number: Math.max(0, ...known.map((one) => one.number)),
      position: Math.max(0, ...known.map((one) => one.position)),
    },
  };
}

/** A new section's own row and its document's. */
export const sectionRows = (section: Section) => [
  insert(sectionTable, section),
  openDocument({
    id: section.documentId,
    kind: SECTION,
    subjectId: section.id,
    stream: `partnership/${section.partnershipId}`,
    audience: section.textAudience,
    writeAudience: section.writeAudience,
    schemaVersion: TEXT_SCHEMA_VERSION,
    openedAt: section.addedAt,
  }),
];

export const sectionAdded = (section: Section) =>
  plansEvent('plans.section-added', SECTION, section, {
    number: section.number,
    owner: section.ownerOrganisationId,
  });
