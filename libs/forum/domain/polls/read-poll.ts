import { addDays, isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { tidyLine, tidyPost, wordFaults } from '../words.js';
import { CONSENT, COUNTED_BY, POLL_KINDS, type Poll, type PollOption } from './poll.js';

/** What a form says of a poll; nothing of it is trusted. */
export interface PollGiven {
  readonly kind: string;
  readonly question: string;
  /** Of a show of hands; a proposal has its own. Rows left empty are not there. */
  readonly options: readonly { readonly text: string; readonly meaning: string }[];
  readonly countedBy: string;
  readonly quorum: number | null;
  readonly lastDay: LocalDate | null;
  readonly hidden: boolean;
}

type PollRead = Pick<Poll, 'kind' | 'question' | 'options' | 'countedBy' | 'quorum' | 'lastDay' | 'hidden'>;

export const MOST_OPTIONS = 8;
const LONGEST_DAYS = 90;

/** A poll as somebody asks it; all faults at once. */
export function readPoll(given: PollGiven, today: LocalDate): Result<PollRead> {
  const kind = POLL_KINDS.find((one) => one === given.kind);
  const countedBy = COUNTED_BY.find((one) => one === given.countedBy);
  const question = tidyPost(given.question);
  const faults: Fault[] = [];
  if (!kind) faults.push(fault('poll/kind', 'kind', 'Choose what kind of poll it is.'));
  faults.push(
    ...wordFaults(question, {
      path: 'question',
      missing: 'Enter the question, or what is proposed.',
      most: 1_000,
    }),
  );
  const options = kind === 'proposal' ? CONSENT : optionsGiven(given.options, faults);
  if (!countedBy)
    faults.push(fault('poll/counted-by', 'countedBy', 'Choose whether people or organisations are counted.'));
  if (
    given.quorum !== null &&
    !(Number.isInteger(given.quorum) && given.quorum >= 1 && given.quorum <= 1_000)
  )
    faults.push(
      fault('poll/quorum', 'quorum', 'Enter how many must take part, as a whole number from 1 to 1,000.'),
    );
  faults.push(...dayFaults(given.lastDay, today));
  if (faults.length > 0 || !kind || !countedBy || given.lastDay === null) return refused(refusal(...faults));
  return done({
    kind,
    question,
    options,
    countedBy,
    quorum: given.quorum,
    lastDay: given.lastDay,
    hidden: given.hidden,
  });
}

function optionsGiven(given: PollGiven['options'], faults: Fault[]): PollOption[] {
  const rows = given
    .map(({ text, meaning }, index) => ({ index, text: tidyLine(text), meaning: tidyLine(meaning) }))
    .filter(({ text, meaning }) => text !== '' || meaning !== '');
  if (rows.length < 2)
    faults.push(fault('poll/few-options', 'options.0.text', 'Give at least two options to choose from.'));
  if (rows.length > MOST_OPTIONS)
    faults.push(
      fault('poll/many-options', 'options.0.text', `Give at most ${MOST_OPTIONS} options to choose from.`),
    );
  const said = new Set<string>();
  for (const { index, text, meaning } of rows) {
    const path = `options.${index}.text`;
    faults.push(...wordFaults(text, { path, missing: 'Enter the option that this explains.', most: 150 }));
    if (meaning !== '')
      faults.push(...wordFaults(meaning, { path: `options.${index}.meaning`, missing: '', most: 300 }));
    if (text !== '' && said.has(text.toLowerCase()))
      faults.push(fault('poll/same-option', path, 'This option stands there twice. Change one of them.'));
    said.add(text.toLowerCase());
  }
  return rows.map(({ text, meaning }, nth) => ({ code: String.fromCharCode(97 + nth), text, meaning }));
}

function dayFaults(lastDay: LocalDate | null, today: LocalDate): Fault[] {
  if (lastDay === null || !isLocalDate(lastDay))
    return [fault('poll/last-day-missing', 'lastDay', 'Enter the last day on which people can take part.')];
  if (lastDay < today)
    return [fault('poll/last-day-past', 'lastDay', 'This day has passed. Enter today or a later day.')];
  if (lastDay > addDays(today, LONGEST_DAYS))
    return [
      fault(
        'poll/last-day-far',
        'lastDay',
        `A poll is open for ${LONGEST_DAYS} days at most. Enter an earlier day.`,
      ),
    ];
  return [];
}
