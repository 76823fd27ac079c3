import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/**
 * - `asked`: it waits for an answer;
 * - `promised`: the organisation said when it will come;
 * - `declined`: it will not write it, and said why;
 * - `delivered`: the text stands, open to those who asked;
 * - `withdrawn`: it is not needed any more.
 */
export type RequestState = 'asked' | 'promised' | 'declined' | 'delivered' | 'withdrawn';

/** An officer asks an organisation for a section by a day. A section has at most one request that stands. */
export interface SectionRequest {
  readonly id: Id;
  readonly version: number;
  readonly sectionId: Id;
  readonly partnershipId: Id;
  /** Who is asked: the section's owner. */
  readonly organisationId: Id;
  /** Who knows that it is asked for. Note and reason are for officers and the organisation alone. */
  readonly audience: Audience;
  readonly note: string;
  readonly dueDate: LocalDate;
  /** Whether the text is closed for changes at the end of that day. */
  readonly freezes: boolean;
  readonly state: RequestState;
  /** When the organisation says that it will come. */
  readonly expectedOn: LocalDate | null;
  readonly reason: string;
  readonly askedBy: Id;
  readonly askedFor: Id;
  readonly askedAt: Date;
  readonly answeredBy: Id | null;
  readonly answeredAt: Date | null;
  readonly chases: number;
  readonly chasedOn: LocalDate | null;
}

/** It waits for the organisation. */
export const isOpen = ({ state }: Pick<SectionRequest, 'state'>): boolean =>
  state === 'asked' || state === 'promised';

/** It has not been declined or taken back: the section's deadline holds. */
export const stands = (request: Pick<SectionRequest, 'state'>): boolean =>
  isOpen(request) || request.state === 'delivered';

/** The day itself is in time. Days are days in England. */
export const isLate = (request: Pick<SectionRequest, 'state' | 'dueDate'>, today: LocalDate): boolean =>
  isOpen(request) && request.dueDate < today;
