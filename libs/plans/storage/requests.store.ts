import { mailAddressesOf } from '@folkmoot/access/contract/people.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { documentById, type SharedDocument } from '@folkmoot/platform/documents/document.js';
import type { SectionRequest } from '../domain/section-request.js';
import { sectionWithPlan, type FoundSection } from './plans.store.js';

const REQUEST = `id, version, section_id AS "sectionId", partnership_id AS "partnershipId", organisation_id AS "organisationId", audience, note,
  due_date AS "dueDate", freezes, state, expected_on AS "expectedOn", reason, asked_by AS "askedBy", asked_for AS "askedFor", asked_at AS "askedAt",
  answered_by AS "answeredBy", answered_at AS "answeredAt", chases, chased_on AS "chasedOn"`;

const MOST_MAILS = 50;

/** Asking for one section is decided under this lock. */
export const requestSeries = (sectionId: string): string => `plans/requests/${sectionId}`;

export const standingRequest = (queries: Queries, sectionId: Id): Promise<SectionRequest | null> =>
  queries.row<SectionRequest>(
    `SELECT ${REQUEST} FROM plans.section_request WHERE section_id = $1 AND state IN ('asked', 'promised', 'delivered')`,
    [sectionId],
  );

/** A section shows the newest; what was said to older ones is over. */
export async function isNewestRequest(queries: Queries, sectionId: Id, id: Id): Promise<boolean> {
  const newest = await queries.row<{ id: Id }>(
    'SELECT id FROM plans.section_request WHERE section_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1',
    [sectionId],
  );
  return newest?.id === id;
}

export interface FoundRequest extends FoundSection {
  readonly request: SectionRequest;
  readonly document: SharedDocument;
  readonly place: PartnershipView;
}

/** The request with its section and text; `scope` is null for a job, which nobody has asked for anything. */
export async function requestById(
  queries: Queries,
  id: Id,
  scope: Scope | null,
): Promise<FoundRequest | null> {
  const request = await queries.row<SectionRequest>(
    `SELECT ${REQUEST} FROM plans.section_request WHERE id = $1 AND ($2::text[] IS NULL OR audience = ANY($2::text[]))`,
    [id, scope?.audiences ?? null],
  );
  const found = request && (await sectionWithPlan(queries, request.sectionId));
  const document = found && (await documentById(queries, found.section.documentId));
  const place = request && (await partnershipById(queries, request.partnershipId));
  return request && found && document && place ? { ...found, request, document, place } : null;
}

/** Those who answer for an organisation here: its confirmed people, and who sits for it at the table. */
export async function mailsOfOrganisation(
  queries: Queries,
  organisationId: Id,
  partners: string,
): Promise<string[]> {
  const people = await queries.rows<{ personId: Id }>(
    `SELECT DISTINCT person_id AS "personId" FROM audience."grant"
      WHERE organisation_id = $1 AND withdrawn_at IS NULL
        AND (audience = 'organisation/' || $1::text AND role IN ('representative', 'signatory')
          OR audience = $2 AND role IN ('chair', 'vice-chair', 'secretary', 'member', 'deputy'))
      ORDER BY person_id LIMIT ${MOST_MAILS}`,
    [organisationId, partners],
  );
  return mailAddressesOf(
    queries,
    people.map((one) => one.personId),
  );
}
