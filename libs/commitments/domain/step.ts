import type { JournalData } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Commitment } from './commitment.js';
import type { CommitmentUpdate, UpdateKind } from './commitment-update.js';

/** What one deed does to a commitment: the row's new values, the words kept beside it, and what the record says. */
export interface Step {
  readonly patch: Partial<Omit<Commitment, 'id' | 'version'>>;
  readonly update: CommitmentUpdate | null;
  readonly event: `commitment-${string}` | 'progress-reported' | 'due-date-moved';
  readonly data: JournalData;
  /** It has slipped so often that those who lead the place are told. */
  readonly escalates?: boolean;
}

/** When and by whom, as a step needs it. */
export interface StepMoment {
  readonly now: Date;
  readonly today: LocalDate;
  readonly personId: Id;
  newId(): Id;
}

/** Where something may slip: after how many slips of a kind the place wants its officers to look. */
export interface SlipMoment extends StepMoment {
  readonly slipsToEscalate: number;
}

/** What shows how it stands: each may be empty. */
export interface Shown {
  readonly link?: string;
  readonly fileId?: Id | null;
  readonly whereSeen?: string;
}

/** The words of a step, or nothing where none were given: then the board shows no old reason beside a new state. */
export function wordsOf(
  commitment: Commitment,
  kind: UpdateKind,
  text: string,
  at: StepMoment,
  { link = '', fileId = null, whereSeen = '' }: Shown = {},
): CommitmentUpdate | null {
  if (text.trim() === '' && link.trim() === '' && fileId === null) return null;
  return {
    id: at.newId(),
    commitmentId: commitment.id,
    kind,
    text: text.trim(),
    link: link.trim() || null,
    fileId,
    whereSeen: whereSeen.trim() || null,
    at: at.now,
  };
}

export const latest = (update: CommitmentUpdate | null): Pick<Commitment, 'latestUpdateId'> => ({
  latestUpdateId: update?.id ?? null,
});
export const named = (update: CommitmentUpdate | null): JournalData => (update ? { update: update.id } : {});
