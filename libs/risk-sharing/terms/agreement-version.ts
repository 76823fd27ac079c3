import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { StoredTerms } from './agreement-terms.js';

export const VERSION_STATES = ['draft', 'signing', 'withdrawn'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** When and for whom a part of a draft changed last, and which version of the row that made. */
export interface PartChange {
  readonly version: number;
  readonly at: string;
  readonly organisation: Id;
}

/** What is or was agreed from a day. Once sent for signature its terms stay as they are. */
export interface AgreementVersion {
  readonly id: Id;
  readonly version: number;
  readonly agreementId: Id;
  /** From 1. */
  readonly n: number;
  readonly state: VersionState;
  readonly terms: StoredTerms;
  /** By part (`draft-parts.ts`): only a change of the same part makes a save stale. */
  readonly parts: Readonly<Record<string, PartChange>>;
  /** SHA-256 of what is signed; null while it is a draft. */
  readonly termsHash: string | null;
  readonly effectiveFrom: LocalDate | null;
  /** Its last day. */
  readonly effectiveTo: LocalDate | null;
  /** What decided that a contribution moves in it, and so made the draft. */
  readonly decisionKind: string | null;
  readonly decisionId: Id | null;
  readonly madeBy: Id;
  readonly madeAt: Date;
}
