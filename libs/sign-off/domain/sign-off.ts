import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { SignOffRule } from './rule.js';

/** `open` waits, `met` was met once and stays so, `withdrawn` by its opener before that. */
export type SignOffState = 'open' | 'met' | 'withdrawn';

export interface SignOffSummary {
  readonly kind: string;
  readonly id: Id;
  readonly audience: Audience;
}

/** One thing that organisations are asked to approve, each by its own route. */
export interface SignOff {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly number: number;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly title: string;
  readonly audience: Audience;
  /** Canonical JSON (RFC 8785) of everything that is signed. */
  readonly manifest: string;
  /** SHA-256 of its UTF-8 bytes, in hex. */
  readonly manifestHash: string;
  readonly rule: SignOffRule;
  /** A minor amendment: what it changes, in words, for an officer to whom that was delegated; empty for anything else. */
  readonly minorWords: string;
  /** What else is told that the rule was met, and whom: those who see no more of the subject than this. */
  readonly summary: SignOffSummary | null;
  readonly state: SignOffState;
  readonly openedBy: Id;
  readonly openedFor: Id;
  readonly openedAt: Date;
  readonly metAt: Date | null;
  readonly withdrawnAt: Date | null;
}
