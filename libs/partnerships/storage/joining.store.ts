import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { FORGET_AFTER_MS, type JoinDraft } from '../domain/join-draft.js';

const DRAFT = `id, version, partnership_id AS "partnershipId", organisation_id AS "organisationId", group_described AS "group", name, job_title AS "jobTitle",
  made_at AS "madeAt", used_at AS "usedAt"`;

export const draftById = (queries: Queries, id: Id): Promise<JoinDraft | null> =>
  queries.row<JoinDraft>(`SELECT ${DRAFT} FROM partnerships.join_draft WHERE id = $1`, [id]);

/** Drafts whose link ran out unused. What people entered and did not confirm is not ours to keep; SKIP LOCKED, for another may be at it. */
export const forgottenDrafts = (queries: Queries, now: Date): Promise<JoinDraft[]> =>
  queries.rows<JoinDraft>(
    `SELECT ${DRAFT} FROM partnerships.join_draft WHERE used_at IS NULL AND made_at < $1 ORDER BY made_at LIMIT 20 FOR UPDATE SKIP LOCKED`,
    [new Date(now.getTime() - FORGET_AFTER_MS)],
  );
