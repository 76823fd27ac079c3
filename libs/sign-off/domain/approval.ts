import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** How one organisation's own route stands. */
export const APPROVAL_STATES = [
  'pending',
  'not-needed',
  'approved',
  'approved-with-conditions',
  'declined',
  'lapsed',
] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What an organisation can say; it is pending until it says something. */
export const DECISIONS = APPROVAL_STATES.filter((state) => state !== 'pending');

/** Through whom an organisation decides. */
export const ROUTE_KINDS = ['board', 'committee', 'cabinet', 'officer', 'trustees'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** How a party stands now. What it said is a `Statement`; nothing that was said is overwritten. */
export interface Approval {
  readonly id: Id;
  readonly version: number;
  readonly signOffId: Id;
  readonly organisationId: Id;
  /** The organisation that was asked first, and ended or merged before it signed. */
  readonly insteadOf: Id | null;
  /** The parties' own order, from 1. */
  readonly position: number;
  readonly state: ApprovalState;
  /** The organisation's signatory has signed it; what nobody signed does not count. */
  readonly confirmed: boolean;
  readonly lapsesOn: LocalDate | null;
  readonly statementId: Id | null;
  /** Since when it stands so; waiting is counted from here. */
  readonly since: Date;
  readonly signedBy: Id | null;
  readonly signedAt: Date | null;
  /** SHA-256 of the manifest that was signed. */
  readonly signedHash: string | null;
}

/** One thing that was said of an organisation's decision: by its signatory, or recorded for it with the minute. */
export interface Statement {
  readonly id: Id;
  readonly approvalId: Id;
  readonly state: ApprovalState;
  readonly routeKind: RouteKind | null;
  /** `Board of Northmoor Carers’ Centre`, or the officer's office. */
  readonly body: string;
  readonly decidedOn: LocalDate | null;
  readonly minute: string;
  readonly evidenceFileId: Id | null;
  readonly words: string;
  readonly lapsesOn: LocalDate | null;
  readonly recordedBy: Id;
  readonly recordedFor: Id;
  readonly recordedAt: Date;
  /** Of everything it says, as canonical JSON; the record names it, so a later change shows. */
  readonly sha256: string;
}

/** Something that must be so before an approval counts. */
export interface Condition {
  readonly id: Id;
  readonly version: number;
  readonly signOffId: Id;
  readonly statementId: Id;
  readonly position: number;
  readonly words: string;
  readonly ownerOrganisationId: Id;
  readonly ownerPersonId: Id | null;
  readonly due: LocalDate | null;
  /** What shows that it is met, and who said so; empty until then. */
  readonly shown: string;
  readonly shownBy: Id | null;
  readonly shownAt: Date | null;
  readonly metBy: Id | null;
  readonly metAt: Date | null;
}
