import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { AGREEMENT, AGREEMENT_SUMMARY_CHANGED, AGREEMENT_VERSION } from '../contract/agreement-events.js';
import type { Agreement } from '../domain/agreement.js';

type Of = Pick<Agreement, 'id' | 'partnershipId' | 'audience' | 'summaryAudience'>;

/** For the parties. */
export const toldParties = (of: Of, versionId: Id, type: string, data: JournalData): DomainEvent => ({
  type,
  subject: { kind: AGREEMENT_VERSION, id: versionId },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});

/** For everybody of the place, whose card is the summary. */
export const toldPlace = (of: Of): DomainEvent => ({
  type: AGREEMENT_SUMMARY_CHANGED,
  subject: { kind: AGREEMENT, id: of.id },
  audience: of.summaryAudience,
  streams: [`partnership/${of.partnershipId}`],
  data: {},
});

/** Policies have made sure that it is a person who acts. */
export function personOf(scope: Scope): { personId: Id; organisationId: Id } {
  const person = scope.person;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody through who acts for no organisation.');
  return { personId: person.personId, organisationId: person.organisationId };
}
