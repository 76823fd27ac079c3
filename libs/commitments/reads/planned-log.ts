import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { withinColumns } from '@folkmoot/kernel/sheet-list.js';
import type { PartnershipView } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { LOG_FIELD_NAMES, type LogColumns } from '../domain/action-log/log-columns.js';
import type { LogFile } from '../domain/action-log/log-file.js';
import { readLogRow } from '../domain/action-log/log-row.js';
import { planLog, type LogSaid, type PlaceNow, type PlannedEntry } from '../domain/action-log/plan-log.js';
import { possibleOwners } from './possible-owners.js';

/** What an officer said of a list: its columns, and its lines. */
export interface HowLogMatched {
  readonly columns: LogColumns;
  readonly said: LogSaid;
}

/** What becomes of an action log. The page and the action ask alike. */
export async function plannedLog(
  queries: Queries,
  scope: Scope,
  place: PartnershipView,
  { content }: Pick<LogFile, 'content'>,
  { columns, said }: HowLogMatched,
  today: LocalDate,
): Promise<{ here: PlaceNow; planned: PlannedEntry[] }> {
  const here = await placeNow(queries, scope, place);
  if (content === null) return { here, planned: [] };
  const within = withinColumns(columns, LOG_FIELD_NAMES, content.columns.length);
  const rows = content.lines.map((line) => readLogRow(line, within));
  return { here, planned: planLog(rows, here, said, today) };
}

/** No place has more: beyond it a line may be made that is there already. */
const MOST_STANDING = 20_000;

async function placeNow(queries: Queries, scope: Scope, place: PartnershipView): Promise<PlaceNow> {
  const bodies = place.forumAudience === null ? [place.audience] : [place.audience, place.forumAudience];
  const [organisations, people, priorities, standing] = await Promise.all([
    queries.rows<PlaceNow['organisations'][number]>(
      `SELECT o.id, o.name, bool_or(g.audience = $2) AS "hasSeat"
         FROM audience."grant" g JOIN partnerships.organisation_view o ON o.id = g.organisation_id
        WHERE g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL AND g.role <> 'observer'
        GROUP BY o.id, o.name ORDER BY o.name, o.id`,
      [bodies, place.audience],
    ),
    possibleOwners(queries, place, null),
    queries.rows<PlaceNow['priorities'][number]>(
      'SELECT id, number, title FROM plans.priority_view WHERE partnership_id = $1 AND NOT retired AND audience = ANY($2::text[]) ORDER BY number',
      [place.id, scope.audiences],
    ),
    queries.rows<PlaceNow['standing'][number]>(
      `SELECT number, what, organisation_id AS "organisationId" FROM commitments.commitment
        WHERE partnership_id = $1 AND audience = ANY($2::text[]) ORDER BY number LIMIT ${MOST_STANDING}`,
      [place.id, scope.audiences],
    ),
  ]);
  return { organisations, people, priorities, standing };
}
