import { signedInAt } from '@folkmoot/access/contract/signed-in-at.js';
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
import { manifestOf, ownerChoices, type SignOffRow } from './sign-off-row.js';

/** What is signed, how it has changed since, and what this reader may do. */
export async function signOffPage(
  queries: Queries,
  scope: Scope,
  row: SignOffRow,
  subjects: SignOffSubjects,
  now: Date,
) {
  const kind = subjects.get(row.subjectKind);
  const [manifest, subject, current, owners, since] = await Promise.all([
    manifestOf(queries, scope, row.id),
    kind?.link(queries, scope, row.subjectId) ?? null,
    kind?.current?.(queries, scope, row.subjectId) ?? null,
    ownerChoices(queries, row.id),
    scope.person ? signedInAt(queries, scope.person) : null,
  ]);
  const open = row.state !== 'withdrawn';
  const parties = row.parties.map((one) => one.organisationId);
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
    maySignFor: open && own && maySign(scope, row, own.organisationId, null) ? own.id : null,
    fresh: isFresh(since, now),
    mayRecord: records ? row.parties.filter((one) => !one.confirmed).map((one) => one.id) : [],
    mayShow: openConditions.filter((one) => mayShowCondition(scope, row, one)).map((one) => one.id),
    mayAccept: openConditions
      .filter((one) => mayAcceptCondition(scope, row, one.partyId))
      .map((one) => one.id),
    owners,
  };
}
