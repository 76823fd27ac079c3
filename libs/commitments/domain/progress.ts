import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { SLIP_REASONS, type Commitment, type ReportedStatus, type SlipReason } from './commitment.js';
import { isSlip, slipped } from './escalation.js';
import { latest, named, wordsOf, type SlipMoment, type Step, type StepMoment } from './step.js';
import { dueDateFaults, linkFaults, LONGEST_TEXT, LONGEST_WHERE, textFaults } from './words.js';

const REPORTED: readonly string[] = [
  'not-started',
  'on-track',
  'slipping',
  'blocked',
] satisfies ReportedStatus[];

const MISSING: Readonly<Record<string, string>> = {
  slipping: 'Say why it is slipping, and what would help.',
  blocked: 'Say what blocks it, and who could change that.',
};

/** Nothing is reported of what was not promised, or is over. */
function open(commitment: Commitment): Fault[] {
  if (commitment.state !== 'accepted')
    return [
      fault(
        'commitment/not-accepted',
        '',
        'Nobody has accepted this yet. It counts, and can be reported on, once its owner says yes.',
      ),
    ];
  if (commitment.status === 'done')
    return [
      fault('commitment/closed', '', 'This is done and closed. Make a new commitment for what comes next.'),
    ];
  return [];
}

const orRefused = (faults: readonly Fault[], step: () => Step): Result<Step> =>
  faults.length > 0 ? refused(refusal(...faults)) : done(step());

/** What the owner says: `reason` is one of SLIP_REASONS, or empty; `link` may be empty; `fileId` is of what they bring. */
export interface Report {
  readonly status: string;
  readonly text: string;
  readonly reason: string;
  readonly link: string;
  readonly fileId: Id | null;
}

/** How it stands, in the owner's words. Slipping and blocked need them, with a reason; other states may have a note. */
export function reportProgress(commitment: Commitment, report: Report, at: SlipMoment): Result<Step> {
  const { status, text, link, fileId } = report;
  const troubled = status in MISSING;
  const reason = troubled ? report.reason || 'other' : null;
  const faults = [...open(commitment)];
  if (!REPORTED.includes(status))
    faults.push(fault('commitment/no-status', 'status', 'Choose how it stands.'));
  if (reason !== null && !(SLIP_REASONS as readonly string[]).includes(reason))
    faults.push(fault('commitment/no-such-reason', 'reason', 'Choose a reason from the list.'));
  faults.push(
    ...textFaults(text, 'text', {
      missing: MISSING[status] ?? null,
      most: LONGEST_TEXT,
    }),
    ...linkFaults(link, 'link'),
  );
  return orRefused(faults, () => {
    const update = wordsOf(commitment, 'progress', text, at, { link, fileId });
    const slip = isSlip(commitment, status, at) ? slipped(commitment, 'slipReports', at) : null;
    return {
      patch: {
        status: status as ReportedStatus,
        reason: reason as SlipReason | null,
        reportedAt: at.now,
        ...(update?.link || update?.fileId ? { evidencedAt: at.now } : {}),
        ...latest(update),
        ...slip?.patch,
      },
      update,
      event: 'progress-reported',
      data: { ...named(update), from: commitment.status, status, ...(reason ? { reason } : {}) },
      escalates: slip?.escalates ?? false,
    };
  });
}

/** A new day with a reason. The old one stays in the record, and moves are counted. */
export function moveDueDate(
  commitment: Commitment,
  dueDate: LocalDate | null,
  reason: string,
  at: SlipMoment,
): Result<Step> {
  const faults = [...open(commitment), ...dueDateFaults(dueDate, at.today)];
  if (dueDate === commitment.dueDate)
    faults.push(
      fault('commitment/same-due-date', 'dueDate', 'This is the day it is due already. Enter another day.'),
    );
  faults.push(...textFaults(reason, 'reason', { missing: 'Say why the day moves.', most: LONGEST_TEXT }));
  if (dueDate === null || faults.length > 0) return refused(refusal(...faults));
  const update = wordsOf(commitment, 'due-date-moved', reason, at);
  const slip = dueDate > commitment.dueDate ? slipped(commitment, 'laterMoves', at) : null;
  return done({
    patch: {
      dueDate,
      dueMoves: commitment.dueMoves + 1,
      reportedAt: at.now,
      ...latest(update),
      ...slip?.patch,
    },
    update,
    event: 'due-date-moved',
    data: { ...named(update), from: commitment.dueDate, to: dueDate },
    escalates: slip?.escalates ?? false,
  });
}

/** What shows it: words, and of a commitment a link, a file or where it can be seen. An action is closed with the words alone. */
export interface Closing {
  readonly evidence: string;
  readonly link: string;
  readonly fileId: Id | null;
  readonly whereSeen: string;
}

/** Done, with what shows it. */
export function closeCommitment(commitment: Commitment, closing: Closing, at: StepMoment): Result<Step> {
  const { evidence, ...shown } = closing;
  const faults = [
    ...open(commitment),
    ...textFaults(evidence, 'evidence', {
      missing: commitment.weight === 'action' ? 'Write a note: how did it end?' : 'Say what was done.',
      most: LONGEST_TEXT,
    }),
    ...linkFaults(shown.link, 'link'),
    ...textFaults(shown.whereSeen, 'whereSeen', { missing: null, most: LONGEST_WHERE }),
    ...(commitment.weight === 'action' ? [] : evidenceFaults(shown)),
  ];
  return orRefused(faults, () => {
    const update = wordsOf(commitment, 'closed', evidence, at, shown);
    return {
      patch: {
        status: 'done',
        reason: null,
        closedAt: at.now,
        reportedAt: at.now,
        evidencedAt: at.now,
        escalatedAt: null,
        ...latest(update),
      },
      update,
      event: 'commitment-closed',
      data: named(update),
    };
  });
}

/** Others must be able to look at what shows it, or know where to go. */
const evidenceFaults = ({ link, fileId, whereSeen }: Omit<Closing, 'evidence'>): Fault[] =>
  link.trim() !== '' || fileId !== null || whereSeen.trim() !== ''
    ? []
    : [
        fault(
          'commitment/evidence-missing',
          'link',
          'Give a link or a file that shows it, or say where it can be seen.',
        ),
      ];
