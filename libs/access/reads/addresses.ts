import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface AddressRow {
  readonly id: Id;
  readonly version: number;
  readonly email: string;
  readonly confirmed: boolean;
}

/** A person's own addresses, for their own eyes. */
export const addressesOf = (queries: Queries, personId: Id): Promise<AddressRow[]> =>
  queries.rows<AddressRow>(
    `SELECT id, version, email, confirmed_at IS NOT NULL AS confirmed FROM access.address
      WHERE person_id = $1 AND removed_at IS NULL ORDER BY email`,
    [personId],
  );
