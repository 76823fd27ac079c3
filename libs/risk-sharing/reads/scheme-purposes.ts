import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  commitmentsNamed,
  commitmentsOfPlace,
  type CommitmentView,
} from '@folkmoot/commitments/contract/commitments.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** What the schemes of an agreement can pay for, as far as the reader sees it: of the plan of its place, and what is promised there. */
export interface Purposes {
  readonly priorities: readonly { readonly id: Id; readonly number: number; readonly title: string }[];
  readonly commitments: readonly CommitmentView[];
}

/** @param chosen is among them also where it is retired or done by now */
export async function purposesOf(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  partnershipId: Id,
  chosen: { readonly priorityIds: readonly Id[]; readonly commitmentIds: readonly Id[] },
): Promise<Purposes> {
  const [priorities, commitments] = await Promise.all([
    queries.rows<Purposes['priorities'][number]>(
      `SELECT id, number, title FROM plans.priority_view
        WHERE partnership_id = $1 AND audience = ANY($2::text[]) AND (NOT retired OR id = ANY($3::uuid[])) ORDER BY number LIMIT 200`,
      [partnershipId, scope.audiences, chosen.priorityIds],
    ),
    commitmentsOfPlace(queries, scope, today, partnershipId, chosen.commitmentIds),
  ]);
  return { priorities, commitments };
}

export interface PayingScheme {
  readonly agreement: number;
  readonly title: string;
  readonly scheme: string;
  readonly standing: string;
}

/**
 * The schemes that pay for a commitment, by what holds of an agreement, else what is drafted or signed. Only its parties read what its
 * schemes are for, and only who sees the commitment is told of it.
 */
export async function schemesPayingFor(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  commitmentId: Id,
): Promise<PayingScheme[]> {
  const [seen] = await commitmentsNamed(queries, scope, today, [commitmentId]);
  if (!seen) return [];
  return queries.rows(
    `SELECT a.number AS agreement, a.title, s.scheme->>'title' AS scheme, v.standing
       FROM risk_sharing.agreement a
      CROSS JOIN LATERAL (
            SELECT one.terms, held.standing FROM risk_sharing.agreement_version one
              JOIN risk_sharing.standing_version($3::date) held ON held.version_id = one.id
             WHERE one.agreement_id = a.id AND one.state <> 'withdrawn'
             ORDER BY held.standing = 'in-force' DESC, one.n DESC LIMIT 1) v
      CROSS JOIN LATERAL jsonb_array_elements(v.terms->'schemes') WITH ORDINALITY AS s(scheme, at)
      WHERE a.audience = ANY($1::text[]) AND s.scheme->'commitmentIds' ? $2
      ORDER BY a.number, s.at LIMIT 60`,
    [scope.audiences, commitmentId, today],
  );
}
