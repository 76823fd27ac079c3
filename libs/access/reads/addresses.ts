import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface AddressRow {
  readonly id: Id;
  readonly version: number;
  readonly email: string;
  readonly confirmed: boolean;
  readonly confirmedAt: Date | null;
  /** When it is given up unless somebody says otherwise. */
  readonly goesAt: Date | null;
}

/** A person's own addresses, for their own eyes. */
export const addressesOf = (queries: Queries, personId: Id): Promise<AddressRow[]> =>
  queries.rows<AddressRow>(
    `SELECT id, version, email, confirmed_at IS NOT NULL AS confirmed, confirmed_at AS "confirmedAt", goes_at AS "goesAt" FROM access.address
      WHERE person_id = $1 AND removed_at IS NULL ORDER BY email`,
    [personId],
  );

/** Whose address it is, or was. */
export const ownerOfAddress = async (queries: Queries, addressId: Id): Promise<Id | null> =>
  (
    await queries.row<{ personId: Id }>(
      `SELECT a.person_id AS "personId" FROM access.address a JOIN access.person p ON p.id = a.person_id
        WHERE a.id = $1 AND p.erased_at IS NULL`,
      [addressId],
    )
  )?.personId ?? null;
