import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { USUAL, type NoticeSetting } from '../domain/setting.js';
import { settingTable } from './setting.table.js';

const COLUMNS = `id, version, person_id AS "personId", mails, cadences, quiet_from AS "quietFrom", quiet_until AS "quietUntil", paused_until AS "pausedUntil"`;

export const settingOf = (queries: Queries, personId: Id): Promise<NoticeSetting | null> =>
  queries.row<NoticeSetting>(`SELECT ${COLUMNS} FROM notifications.setting WHERE person_id = $1`, [personId]);

/** Those who chose something; the others are mailed as usual. */
export async function settingsOf(
  queries: Queries,
  people: readonly Id[],
): Promise<ReadonlyMap<Id, NoticeSetting>> {
  const found = await queries.rows<NoticeSetting>(
    `SELECT ${COLUMNS} FROM notifications.setting WHERE person_id = ANY($1::uuid[])`,
    [people],
  );
  return new Map(found.map((one) => [one.personId, one]));
}

/** Writes wishes into the row that was found, or into a first one: version 0 says that there was none. */
export const settingRow = (
  known: NoticeSetting | null,
  seen: number,
  personId: Id,
  wishes: Partial<Omit<NoticeSetting, 'id' | 'version' | 'personId'>>,
  newId: () => Id,
): RowChange =>
  known
    ? update(settingTable, { id: known.id, version: seen }, wishes)
    : insert(settingTable, { id: newId(), version: 1, personId, ...USUAL, ...wishes });
