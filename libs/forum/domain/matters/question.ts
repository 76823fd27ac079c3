import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** A thread that asks something of somebody by a day. A post of the thread is its answer. */
export interface Question {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly partnershipId: Id;
  readonly audience: Audience;
  readonly ownerId: Id;
  readonly ownerFor: Id;
  readonly due: LocalDate;
  readonly askedBy: Id;
  readonly askedAt: Date;
  /** The number of the post that answers it; null while none does. */
  readonly answer: number | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: Id | null;
}

export const isOverdue = (
  { due, answer }: { readonly due: LocalDate; readonly answer: number | null },
  today: LocalDate,
): boolean => answer === null && due < today;

const LONGEST_DAYS = 366;

/** The owner is somebody who can post here, and the day is one to come. */
export function questionFaults(
  { ownerId, due }: { readonly ownerId: string; readonly due: LocalDate | null },
  ownerIsHere: boolean,
  today: LocalDate,
): Fault[] {
  const faults: Fault[] = [];
  if (ownerId === '') faults.push(fault('question/owner-missing', 'owner', 'Choose who finds the answer.'));
  else if (!ownerIsHere)
    faults.push(
      fault('question/owner-not-here', 'owner', 'This person cannot post here. Choose somebody who can.'),
    );
  if (due === null || !isLocalDate(due))
    faults.push(fault('question/due-missing', 'due', 'Enter the day by which you need the answer.'));
  else if (due < today)
    faults.push(fault('question/due-past', 'due', 'This day has passed. Enter today or a later day.'));
  else if (due > addDays(today, LONGEST_DAYS))
    faults.push(fault('question/due-far', 'due', 'Enter a day within a year.'));
  return faults;
}

/** An answer is a post that stands. */
export const answerFaults = (post: { readonly withdrawn: boolean } | null): Fault[] =>
  post === null
    ? [
        fault(
          'question/no-such-post',
          'answer',
          'Enter the number of a post of this thread. It stands beside the name of who wrote it.',
        ),
      ]
    : post.withdrawn
      ? [fault('question/post-withdrawn', 'answer', 'This post was withdrawn. Choose one that stands.')]
      : [];
