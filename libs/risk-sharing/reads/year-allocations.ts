import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { StoredAllocation } from '../year/stored-allocation.js';

type Row = Omit<StoredAllocation, 'variance'> & { readonly variance: string };

/** Every allocation of an agreement that the reader sees, in the order in which they were computed. */
export async function allocationsOf(
  queries: Queries,
  scope: Scope,
  agreementId: Id,
): Promise<StoredAllocation[]> {
  const rows = await queries.rows<Row>(
    `SELECT id, agreement_id AS "agreementId", version_id AS "versionId", position_id AS "positionId", rule, month, stretch, variance::text, steps, known,
            settlement, rule_hash AS "ruleHash", engine_version AS "engineVersion", final, audience, computed_at AS "computedAt"
       FROM risk_sharing.allocation WHERE agreement_id = $1 AND audience = ANY($2::text[])
      ORDER BY computed_at, id LIMIT 10000`,
    [agreementId, scope.audiences],
  );
  return rows.map((row) => ({ ...row, variance: BigInt(row.variance) }));
}
