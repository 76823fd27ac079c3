import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface ProposalRow {
  readonly id: Id;
  readonly version: number;
  readonly key: string;
  readonly term: string;
  readonly standsFor: string;
  readonly meaning: string;
  readonly personName: string;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly organisationSector: string;
  readonly proposedAt: Date;
  readonly standing: string;
  readonly reason: string | null;
  readonly answeredAt: Date | null;
  readonly mine: boolean;
}

const MOST = 200;

/**
 * What waits for an answer, for officers; and what the reader proposed, with the answers since a moment. The oldest that waits
 * comes first. One statement.
 */
export const proposalsOf = (
  queries: Queries,
  scope: Scope,
  partnershipId: Id,
  answeredSince: Date,
): Promise<ProposalRow[]> =>
  queries.rows<ProposalRow>(
    `SELECT w.id, w.version, w.key, w.term, w.stands_for AS "standsFor", w.meaning, person.name AS "personName",
            o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector", w.proposed_at AS "proposedAt",
            w.standing, w.reason, w.answered_at AS "answeredAt", 'person/' || w.person_id = ANY($1::text[]) AS mine
       FROM partnerships.word_proposal w
       JOIN access.person_view person ON person.id = w.person_id
       JOIN partnerships.organisation_view o ON o.id = w.organisation_id
      WHERE w.partnership_id = $2
        AND ((w.standing = 'waiting' AND w.audience = ANY($1::text[]))
             OR ('person/' || w.person_id = ANY($1::text[]) AND (w.standing = 'waiting' OR w.answered_at >= $3)))
      ORDER BY w.standing <> 'waiting', coalesce(w.answered_at, w.proposed_at), w.id LIMIT ${MOST}`,
    [scope.audiences, partnershipId, answeredSince],
  );
