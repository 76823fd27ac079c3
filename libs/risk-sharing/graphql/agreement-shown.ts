import { daysBetween, londonDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { ruleStanding } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { maySend } from '../domain/agreement-policy.js';
import { versionsOf, type AgreementRow, type VersionRow } from '../reads/agreement-rows.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { versionGaps } from '../terms/version-gaps.js';
import type { AgreementApprovalType, AgreementType, AgreementVersionType } from './agreement.type.js';

/** As everybody of the place sees it: without its versions. */
export const summaryShown = ({ totalPence, ...row }: AgreementRow): AgreementType => ({
  ...row,
  parties: [...row.parties],
  schemes: [...row.schemes],
  total: BigInt(totalPence),
  maySend: false,
  draft: null,
  newest: null,
  inForce: null,
  versions: [],
});

/** As its reader sees it. */
export async function agreementShown(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  row: AgreementRow,
): Promise<AgreementType> {
  if (!row.seenAsParty) return summaryShown(row);
  const versions = (await versionsOf(queries, scope, today, row.id)).map((one) => versionShown(one, today));
  return {
    ...summaryShown(row),
    versions,
    maySend: maySend(scope, row),
    draft: versions.find((one) => one.standing === 'draft') ?? null,
    newest: versions.find((one) => one.standing !== 'withdrawn') ?? null,
    inForce: versions.find((one) => one.standing === 'in-force') ?? null,
  };
}

export const versionShown = (row: VersionRow, today: LocalDate): AgreementVersionType => ({
  ...row,
  terms: JSON.stringify(row.terms),
  late: row.metAt !== null && row.effectiveFrom !== null && londonDate(row.metAt) > row.effectiveFrom,
  approvals: approvalsShown(row, today),
  deeds: row.deeds.map((one) => ({
    ...one,
    executions: [...one.executions],
    filedAt: new Date(one.filedAt),
  })),
  gaps: gapsOf(row),
});

function approvalsShown({ standing, approvals }: VersionRow, today: LocalDate): AgreementApprovalType[] {
  const { waitsFor } = ruleStanding({ kind: 'all' }, approvals, today);
  return approvals.map(({ since, signedAt, ...one }) => ({
    ...one,
    signedAt: signedAt === null ? null : new Date(signedAt),
    waitingDays:
      standing === 'signing' && waitsFor.includes(one.organisationId)
        ? Math.max(0, daysBetween(londonDate(new Date(since)), today))
        : null,
  }));
}

function gapsOf({ standing, terms, effectiveFrom, deeds }: VersionRow): Fault[] {
  if (standing === 'draft') return versionGaps(agreementTermsShape.parse(terms), effectiveFrom);
  return standing === 'in-force' && deeds.length === 0
    ? [fault('agreement/no-executed-deed', 'deed', 'No executed deed is filed to this version.')]
    : [];
}
