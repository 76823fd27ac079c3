import { nameFault, normaliseEmail, tidyName } from '@folkmoot/access/contract/people.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import type { SheetLine } from '@folkmoot/kernel/sheet-list.js';
import type { SeatClass } from '../seat.js';
import type { MemberField, Matching } from './member-columns.js';
import { seatTold } from './seat-told.js';

/** What one line says, before anybody looked into the register. */
export interface MemberRow {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  /** Null where the line does not say. */
  readonly seat: SeatClass | null;
  readonly voting: boolean;
  readonly person: string;
  readonly jobTitle: string;
  readonly email: string | null;
  /** What is wrong with the line itself, a sentence each. */
  readonly faults: readonly string[];
}

const YES = /^(y|yes|true|1|x|✓|✔|voting|votes)$/i;
const NO = /^(n|no|false|0|non-?voting|does not vote|-)?$/i;
const LONGEST = { name: 200, jobTitle: 100 };

export function readMemberRow({ line, cells }: SheetLine, matching: Matching): MemberRow {
  const cell = (field: MemberField): string => {
    const column = matching[field];
    return column === undefined ? '' : tidyName(cells[column] ?? '');
  };
  const faults: string[] = [];
  const name = cell('name');
  const code = cell('code').toUpperCase();
  const person = [cell('person'), cell('surname')].filter(Boolean).join(' ');
  const jobTitle = cell('jobTitle');
  const typed = cell('email').replace(/^mailto:/i, '');
  const email = typed === '' ? null : normaliseEmail(typed);
  const told = cell('seat');
  const seat = told === '' ? null : seatTold(told);
  const votes = cell('voting');
  if (name === '' && code === '') faults.push('It names no organisation.');
  if (name.length > LONGEST.name) faults.push('The name of the organisation is too long.');
  if (told !== '' && seat === null)
    faults.push(`“${told}” is no kind of seat that we know. Leave it empty, or write for whom it speaks.`);
  if (matching.voting !== undefined && !YES.test(votes) && !NO.test(votes))
    faults.push(`“${votes}” does not say whether the seat votes. Write yes or no.`);
  if (typed !== '' && email === null)
    faults.push(`“${typed}” is no e-mail address. Correct it in your list, or leave this line out.`);
  if (person !== '') {
    const wrong = nameFault(person);
    if (wrong) faults.push(`“${person}”: ${wrong.message}`);
  }
  if (jobTitle.length > LONGEST.jobTitle) faults.push('The job or role is too long.');
  if ([name, person, jobTitle].some((words) => holdsNhsNumber(words)))
    faults.push('It holds what looks like an NHS number. Take it out of the list.');
  const voting = matching.voting === undefined || YES.test(votes);
  return { line, name, code, seat, voting, person, jobTitle, email, faults };
}
