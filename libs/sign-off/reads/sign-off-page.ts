import { signedInAt } from '@folkmoot/access/contract/signed-in-at.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SignOffSubjects } from '../contract/sign-off-subjects.js';
import { isFresh } from '../domain/fresh.js';
import { manifestDifferences, manifestLines } from '../domain/manifest-lines.js';
import {
  mayAcceptCondition,
  mayRecordDecision,
  mayShowCondition,
  maySign,
} from '../domain/sign-off-policy.js';
import { ruleStanding } from '../domain/rule.js';
import { conditionsAsMeeting, timetable } from '../domain/timetable.js';
import { comingMeetings, delegatesOf } from './routes.js';
import { manifestOf, ownerChoices, standingOfRow, type SignOffRow } from './sign-off-row.js';

/** What is signed, how it has changed since, and what this reader may do. */
export async function signOffPage(
  queries: Queries,
  scope: Scope,
  row: SignOffRow,
  subjects: SignOffSubjects,
  now: Date,
  today: LocalDate,
) {
  const kind = subjects.get(row.subjectKind);
  const parties = row.parties.map((one) => one.organisationId);
  const standing = ruleStanding(row.rule, row.parties.map(standingOfRow), today);
  const waits = row.state === 'open' ? standing.waitsFor : [];
  // Who has approved already waits for its conditions, not for a meeting.
  const onConditions = row.parties.filter(
    (one) => waits.includes(one.organisationId) && one.confirmed && one.state === 'approved-with-conditions',
  );
  const toMeet = waits.filter((id) => onConditions.every((one) => one.organisationId !== id));
  const [manifest, subject, current, owners, since, meetings, delegates] = await Promise.all([
    manifestOf(queries, scope, row.id),
    kind?.link(queries, scope, row.subjectId) ?? null,
    kind?.current?.(queries, scope, row.subjectId) ?? null,
    ownerChoices(queries, row.id),
    scope.person ? signedInAt(queries, scope.person) : null,
    toMeet.length > 0 ? comingMeetings(queries, row.partnershipId, toMeet, today) : [],
    row.minorWords === '' ? [] : delegatesOf(queries, row.partnershipId, parties),
  ]);
  const open = row.state !== 'withdrawn';
  const names = new Map(row.parties.map((one) => [one.organisationId, one.organisationName]));
  const byConditions = onConditions.flatMap((one) =>
    conditionsAsMeeting(
      one.organisationId,
      one.conditions.filter(({ met }) => !met).map(({ due }) => due),
    ),
  );
  const times = timetable({ ...standing, waitsFor: waits }, [...meetings, ...byConditions], today);
  const own = row.parties.find((one) => one.organisationId === scope.person?.organisationId);
  const records = open && mayRecordDecision(scope, row, parties);
  const openConditions = row.parties.flatMap((party) =>
    party.conditions
      .filter((one) => open && !one.met)
      .map(({ id, ownerOrganisationId }) => ({
        id,
        ownerId: ownerOrganisationId,
        partyId: party.organisationId,
      })),
  );
  return {
    manifest,
    lines: manifestLines(manifest),
    subject,
    changes:
      current === null || current === manifest
        ? []
        : [...(kind?.differences ?? manifestDifferences)(manifest, current)],
    maySignFor:
      open &&
      own &&
      maySign(
        scope,
        row,
        own.organisationId,
        delegates.find((one) => one.organisationId === own.organisationId)?.personId ?? null,
      )
        ? own.id
        : null,
    fresh: isFresh(since, now),
    mayRecord: records ? row.parties.filter((one) => !one.confirmed).map((one) => one.id) : [],
    mayShow: openConditions.filter((one) => mayShowCondition(scope, row, one)).map((one) => one.id),
    mayAccept: openConditions
      .filter((one) => mayAcceptCondition(scope, row, one.partyId))
      .map((one) => one.id),
    owners,
    timetable: {
      earliest: row.state === 'open' ? times.earliest : null,
      rows: times.rows.map(({ organisationId, meeting }) => ({
        organisationId,
        organisationName: names.get(organisationId) ?? '',
        body: meeting?.body ?? null,
        meetsOn: meeting?.meetsOn ?? null,
        papersDue: meeting?.papersDue ?? null,
      })),
    },
    delegates,
  };
}
