import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { withinColumns } from '@folkmoot/kernel/sheet-list.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MemberFile } from '../domain/member-file/member-file.js';
import { FIELDS, type Matching } from '../domain/member-file/member-columns.js';
import { readMemberRow } from '../domain/member-file/member-row.js';
import { planMembers, type Chosen, type PlannedMember } from '../domain/member-file/plan-members.js';
import { isSeatFor } from '../domain/member-file/seat-told.js';
import { standingOf } from '../storage/members.store.js';
import { matchOrganisations } from './match-organisations.js';

/** What the secretary said of the columns, of lines that are not clear, and of seats that the list does not tell. */
export interface HowMatched {
  readonly matching: Matching;
  readonly choices: readonly { readonly line: number; readonly chosen: Chosen }[];
  readonly seatFor: string;
}

/** What becomes of a list. The page and the action ask alike. */
export async function plannedMembers(
  queries: Queries,
  { content, partnershipId }: Pick<MemberFile, 'content' | 'partnershipId'>,
  { matching, choices, seatFor }: HowMatched,
  today: LocalDate,
): Promise<{ planned: PlannedMember[]; seatIds: ReadonlyMap<string, Id> }> {
  if (content === null) return { planned: [], seatIds: new Map() };
  const within = withinColumns(matching, FIELDS, content.columns.length);
  const rows = content.lines.map((line) => readMemberRow(line, within));
  const matches = await matchOrganisations(queries, rows, today);
  const { seatIds, ...standing } = await standingOf(queries, partnershipId);
  const chosen = new Map(choices.map((one) => [one.line, one.chosen]));
  const seats = isSeatFor(seatFor) ? seatFor : 'by-sector';
  return { planned: planMembers(rows, matches, chosen, standing, seats), seatIds };
}
