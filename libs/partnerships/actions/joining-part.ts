import { emailFault, nameFault, normaliseEmail, tidyName } from '@folkmoot/access/contract/people.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfJobTitle } from '../domain/applicant.js';
import type { DescribedGroup } from '../domain/join-draft.js';
import { faultsOfDescription } from './organisation-choice.js';

/** The parts of a joining form that were on one screen; what was not asked there is absent. */
export interface JoiningPart {
  readonly group?: DescribedGroup | null;
  readonly name?: string | null;
  readonly jobTitle?: string | null;
  readonly email?: string | null;
}

/** The same rules as at the end, asked screen by screen so that nobody is sent back three screens for a missing word. */
export function faultsOfPart({ group, name, jobTitle, email }: JoiningPart, today: LocalDate): Fault[] {
  const named = name == null ? null : nameFault(tidyName(name));
  return [
    ...(group ? faultsOfDescription(group, { organisation: newId(), name: newId() }, today) : []),
    ...(named ? [named] : []),
    ...(jobTitle == null ? [] : faultsOfJobTitle(jobTitle)),
    ...(email == null || normaliseEmail(email) !== null ? [] : [emailFault()]),
  ];
}
