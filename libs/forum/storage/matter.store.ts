import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Question } from '../domain/matters/question.js';

export const questionOf = (queries: Queries, threadId: Id): Promise<Question | null> =>
  queries.row<Question>(
    `SELECT id, version, thread_id AS "threadId", partnership_id AS "partnershipId", audience, owner_id AS "ownerId", owner_for AS "ownerFor",
            due, asked_by AS "askedBy", asked_at AS "askedAt", answer, answered_at AS "answeredAt", answered_by AS "answeredBy"
       FROM forum.question WHERE thread_id = $1`,
    [threadId],
  );

/** Whether somebody can post here for an organisation. */
export const canPostHere = async (
  queries: Queries,
  audience: string,
  personId: string,
  organisationId: string,
): Promise<boolean> =>
  isId(personId) &&
  isId(organisationId) &&
  (await queries.row(
    `SELECT 1 AS there FROM audience."grant" WHERE audience = $1 AND person_id = $2 AND organisation_id = $3
        AND withdrawn_at IS NULL AND role <> 'observer' LIMIT 1`,
    [audience, personId, organisationId],
  )) !== null;

export interface IdeaPost {
  /** By its author, or taken down. */
  readonly withdrawn: boolean;
  readonly writtenFor: Id;
}

export const postOfThread = async (
  queries: Queries,
  threadId: Id,
  number: number,
): Promise<IdeaPost | null> =>
  Number.isInteger(number) && number > 0 && number < 2 ** 31
    ? queries.row<IdeaPost>(
        `SELECT withdrawn_at IS NOT NULL OR taken_down_at IS NOT NULL AS withdrawn, written_for AS "writtenFor"
           FROM forum.post WHERE thread_id = $1 AND number = $2`,
        [threadId, number],
      )
    : null;

export const isTakenUp = async (queries: Queries, threadId: Id, subjectId: Id): Promise<boolean> =>
  (await queries.row('SELECT 1 AS there FROM forum.taken_up WHERE thread_id = $1 AND subject_id = $2', [
    threadId,
    subjectId,
  ])) !== null;

/** The place whose forum talks, or the group itself. */
export const placeOfTalk = async (queries: Queries, partnershipId: Id): Promise<Id> =>
  (await queries.row<{ id: Id }>(
    `SELECT CASE kind WHEN 'forum' THEN parent_id ELSE id END AS id FROM partnerships.partnership_view WHERE id = $1`,
    [partnershipId],
  ))!.id;
