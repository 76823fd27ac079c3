import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { insert, update, type Change } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { COMMITMENT, COMMITMENT_OWNER, commitmentEvent } from '../contract/commitment-events.js';
import type { Commitment } from '../domain/commitment.js';
import type { SlipMoment, Step, StepMoment } from '../domain/step.js';
import type { FoundCommitment, FoundToReport } from '../storage/commitment.store.js';
import { commitmentUpdateTable } from '../storage/commitment-update.table.js';
import { commitmentTable } from '../storage/commitment.table.js';

/** What a deed upon a commitment answers, and a repeat of it again. */
export interface CommitmentOutcome {
  readonly id: Id;
}

/** What every deed upon one commitment is asked with: which, and in which version it was seen. */
export interface UponCommitment {
  readonly requestId: string;
  readonly id: Id;
  readonly version: number;
}

/** Writes steps: their words, the row if it is still as it was seen, and the lines of the record. */
export function changeOf(
  { commitment, place }: FoundCommitment,
  seen: UponCommitment,
  ...steps: readonly [Step, ...Step[]]
): Change<CommitmentOutcome> {
  const patch: Step['patch'] = Object.assign({}, ...steps.map((step) => step.patch));
  const after: Commitment = { ...commitment, ...patch };
  return {
    rows: [
      ...steps.flatMap((step) => (step.update ? [insert(commitmentUpdateTable, step.update)] : [])),
      update(commitmentTable, { id: commitment.id, version: seen.version }, patch),
    ],
    events: [
      ...steps.map((step) => toldOf(after, step.event, step.data)),
      ...(steps.some((step) => step.escalates)
        ? [toldOf(after, 'commitment-escalated', { reports: after.slipReports, moves: after.laterMoves })]
        : []),
      ...(after.personId !== commitment.personId ? ownerNamed(after, place.audience) : []),
    ],
    result: { id: commitment.id },
  };
}

export function toldOf(commitment: Commitment, event: string, data: DomainEvent['data']): DomainEvent {
  return {
    type: commitmentEvent(event),
    subject: { kind: COMMITMENT, id: commitment.id },
    audience: commitment.audience,
    streams: [`partnership/${commitment.partnershipId}`],
    data: { number: commitment.number, ...data },
  };
}

/** Who owns it is a line of its own: the members of the place read it, the public does not. */
export function ownerNamed(commitment: Commitment, members: string): DomainEvent[] {
  if (commitment.personId === null) return [];
  return [
    {
      type: commitmentEvent('owner-named'),
      subject: { kind: COMMITMENT_OWNER, id: commitment.id },
      audience: members,
      streams: [`partnership/${commitment.partnershipId}`],
      data: { person: commitment.personId },
    },
  ];
}

/** Policies have made sure that it is a person who acts. */
export function momentOf(at: Moment): StepMoment {
  return { now: at.now, today: at.today, personId: personOf(at.scope).personId, newId: at.newId };
}

export const slipMomentOf = (at: Moment, { slipsToEscalate }: FoundToReport): SlipMoment => ({
  ...momentOf(at),
  slipsToEscalate,
});

export function personOf(scope: Scope): { personId: Id; organisationId: Id } {
  const person = scope.person;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody through who acts for no organisation.');
  return { personId: person.personId, organisationId: person.organisationId };
}
