import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { toldParties } from '../actions/told.js';
import type { VersionsToVary } from '../storage/versions-to-vary.js';
import { agreementVersionTable } from '../storage/agreement.tables.js';
import { agreementTermsShape, toStored } from '../terms/agreement-terms.js';
import type { AgreementVersion } from '../terms/agreement-version.js';
import { withMovedContribution, type MovedContribution } from '../terms/moved-contribution.js';
import { withOpening } from '../terms/opening.js';
import { CONTRIBUTION_MOVED, DRAFT_SAVED, VARIATION_BEGUN } from './agreement-events.js';

export type { MovedContribution } from '../terms/moved-contribution.js';
export type { VersionsToVary } from '../storage/versions-to-vary.js';
/** It locks: call it in the decision's `find`. Who may decide is the decision's own policy. */
export { versionsToVary } from '../storage/versions-to-vary.js';

export interface DecidedMove {
  readonly moved: MovedContribution;
  /** What decided it. */
  readonly decision: SubjectRef;
}

/**
 * A decision moves a contribution: rows and lines for the decision's own change, which begin a draft version with it from the newest
 * one that all have signed, or put it into a variation that nobody has touched since it was begun for the same day. No number of
 * what was signed is edited: the parties sign the draft like any other.
 */
export function draftMovedContribution(
  { agreement, signed, open, newest }: VersionsToVary,
  { moved, decision }: DecidedMove,
  by: { readonly personId: Id; readonly organisationId: Id },
  at: { readonly now: Date; newId(): Id },
): Result<{
  readonly versionId: Id;
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}> {
  const effectiveFrom = `${moved.firstMonth}-01`;
  if (!signed) return no('not-signed', 'Only what everybody signed is varied. Change the draft itself.');
  if (signed.effectiveFrom !== null && effectiveFrom <= signed.effectiveFrom)
    return no(
      'variation-too-early',
      'Choose a month after the first one of the version that it varies.',
      'firstMonth',
    );
  if (open && !isUntouched(open))
    return no(
      'draft-there',
      open.state === 'signing'
        ? `Version ${String(open.n)} waits for signatures. Finish it, or take it back, first.`
        : `Version ${String(open.n)} is being drafted. Change the contribution there, or finish or drop it first.`,
    );
  if (open && open.effectiveFrom !== effectiveFrom)
    return no(
      'draft-other-day',
      `Version ${String(open.n)} is being drafted for another day. Change the contribution there, or drop it first.`,
      'firstMonth',
    );

  const before = agreementTermsShape.parse((open ?? signed).terms);
  const after = withMovedContribution(open ? before : withOpening(before), moved);
  if (!after.ok) return after;
  const part = `contributions.${moved.scheme}`;
  const versionId = open?.id ?? at.newId();
  const n = open?.n ?? newest + 1;
  const said = {
    terms: toStored(after.value),
    parts: {
      [part]: {
        version: open ? open.version + 1 : 1,
        at: at.now.toISOString(),
        organisation: by.organisationId,
      },
    },
    decisionKind: decision.kind,
    decisionId: decision.id,
  };
  return done({
    versionId,
    rows: [
      open
        ? update(agreementVersionTable, open, said)
        : insert(agreementVersionTable, {
            ...signed,
            id: versionId,
            version: 1,
            n,
            state: 'draft',
            ...said,
            termsHash: null,
            effectiveFrom,
            madeBy: by.personId,
            madeAt: at.now,
          }),
    ],
    events: [
      open
        ? toldParties(agreement, versionId, DRAFT_SAVED, { n, part, organisation: by.organisationId })
        : toldParties(agreement, versionId, VARIATION_BEGUN, { n, from: effectiveFrom, of: signed.n }),
      toldParties(agreement, versionId, CONTRIBUTION_MOVED, {
        n,
        scheme: moved.scheme,
        from: moved.from,
        to: moved.to,
        pence: String(moved.pencePerMonth),
        month: moved.firstMonth,
        decisionKind: decision.kind,
        decision: decision.id,
      }),
    ],
  });
}

/** Begun, and nobody has said anything in it. */
const isUntouched = (version: AgreementVersion): boolean =>
  version.state === 'draft' && version.decisionId === null && Object.keys(version.parts).length === 0;

const no = (code: string, message: string, path = ''): Result<never> =>
  refused(refusal(fault(`agreement/${code}`, path, message)));
