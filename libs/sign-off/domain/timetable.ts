import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { RuleStanding } from './rule.js';

/** One meeting of one body of an organisation. */
export interface MeetingOf {
  readonly organisationId: Id;
  readonly body: string;
  readonly meetsOn: LocalDate;
  readonly papersDue: LocalDate;
}

export interface TimetableRow {
  readonly organisationId: Id;
  /** The first meeting whose papers are still taken; null where none is known. */
  readonly meeting: MeetingOf | null;
}

export interface Timetable {
  readonly rows: readonly TimetableRow[];
  /** The earliest day on which the rule can be met by these meetings; null where too few are known. */
  readonly earliest: LocalDate | null;
  /** Whose dates are missing. */
  readonly missing: readonly Id[];
}

/** When the rule can be met at the earliest: each organisation that is waited for takes it to its next possible meeting. */
export function timetable(
  standing: RuleStanding,
  meetings: readonly MeetingOf[],
  today: LocalDate,
): Timetable {
  const rows = standing.waitsFor.map((organisationId) => ({
    organisationId,
    meeting: firstPossible(
      meetings.filter((one) => one.organisationId === organisationId),
      today,
    ),
  }));
  const days = rows.flatMap(({ meeting }) => (meeting ? [meeting.meetsOn] : [])).sort();
  const needed = standing.need - standing.have;
  return {
    rows,
    earliest: standing.met || needed < 1 ? null : (days[needed - 1] ?? null),
    missing: rows.filter((one) => one.meeting === null).map((one) => one.organisationId),
  };
}

/** Papers may still be handed in on their last day. */
function firstPossible(meetings: readonly MeetingOf[], today: LocalDate): MeetingOf | null {
  return meetings
    .filter((one) => one.papersDue >= today && one.meetsOn >= today)
    .reduce<MeetingOf | null>(
      (first, one) => (first === null || one.meetsOn < first.meetsOn ? one : first),
      null,
    );
}

/**
 * A party that has approved on conditions needs no further meeting: it counts by the last day of those that are left. None where
 * one of them has no day.
 */
export function conditionsAsMeeting(organisationId: Id, dues: readonly (LocalDate | null)[]): MeetingOf[] {
  const days = dues.filter((one) => one !== null).sort();
  const last = days.at(-1);
  return last === undefined || days.length < dues.length
    ? []
    : [{ organisationId, body: 'Its conditions', meetsOn: last, papersDue: last }];
}
