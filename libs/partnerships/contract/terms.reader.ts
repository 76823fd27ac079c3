import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Form } from '../domain/form.js';
import type { Decisions } from '../domain/terms/decision-rule.js';
import type { QuorumRule } from '../domain/terms/quorum.js';
import { termsOn } from '../storage/terms.store.js';

export { quorum } from '../domain/terms/quorum.js';
export { quorumInWords } from '../domain/terms/quorum-in-words.js';
export type { Present, QuorumFound, QuorumRule, SeatCounted } from '../domain/terms/quorum.js';

/** What holds in a body on a day, for whoever meets or decides there. What is null is not settled. */
export interface TermsInForce {
  readonly number: number;
  readonly effectiveFrom: LocalDate;
  readonly form: Form;
  readonly quorum: QuorumRule | null;
  readonly decisions: Decisions | null;
}

/** Null where no terms had been written for that day. Terms of reference are public. */
export const termsInForce = (
  queries: Queries,
  partnershipId: Id,
  day: LocalDate,
): Promise<TermsInForce | null> => termsOn(queries, partnershipId, day);
