import { addDays, type LocalDate } from './local-date.js';
import { fault, type Fault } from './refusal.js';

/** What a place agrees to go by from a day on. It is never changed: what is agreed anew is another one, and of one day the later counts. */
export interface AgreedRule {
  readonly effectiveFrom: LocalDate;
}

/** @param agreed the latest day first, and of one day what was agreed last */
export const ruleOfDay = <R extends AgreedRule>(agreed: readonly R[], day: LocalDate): R | undefined =>
  agreed.find((one) => one.effectiveFrom <= day);

const FURTHEST_DAYS = 366;

/**
 * What was said by a rule on days that are over stays as it was: a rule holds from today at the earliest.
 *
 * @param area what begins the codes of its faults
 */
export function ruleDayFaults(area: string, effectiveFrom: LocalDate | null, today: LocalDate): Fault[] {
  const wrong = (code: string, words: string): Fault[] => [
    fault(`${area}/rule-day-${code}`, 'effectiveFrom', words),
  ];
  if (effectiveFrom === null) return wrong('missing', 'Say from which day.');
  if (effectiveFrom < today) return wrong('passed', 'This day has passed. Choose today or a later day.');
  if (effectiveFrom > addDays(today, FURTHEST_DAYS))
    return wrong('too-far', 'This is more than a year away. Check the year.');
  return [];
}
