import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Birthplace, BirthKinds } from '../contract/birth-kinds.js';
import { markOf, type Birth, type BornInput } from '../domain/birth.js';

/** What somebody may make a commitment of. Null where there is no such thing, or none that they may read. */
export async function birthplace(
  queries: Queries,
  scope: Scope,
  kinds: BirthKinds,
  { kind, id, mark }: BornInput,
): Promise<Birthplace | null> {
  return isId(id) ? ((await kinds.get(kind)?.find(queries, scope, id, markOf(mark))) ?? null) : null;
}

/** Where a commitment was born, as far as this reader may know of it. */
export async function birthOf(
  queries: Queries,
  scope: Scope,
  kinds: BirthKinds,
  commitment: Id,
): Promise<Birthplace | null> {
  const born = await queries.row<Pick<Birth, 'kind' | 'subjectId' | 'mark'>>(
    'SELECT kind, subject_id AS "subjectId", mark FROM commitments.birth WHERE commitment_id = $1',
    [commitment],
  );
  return born && birthplace(queries, scope, kinds, { ...born, id: born.subjectId });
}
