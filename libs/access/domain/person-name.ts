import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

const MOST = 80;

/** A person's name as others see it: one line, single spaces. */
export const tidyName = (typed: string): string => typed.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();

/** What is wrong with a tidied name, if anything. */
export function nameFault(name: string, path = 'name'): Fault | null {
  if (name === '') return fault('person/no-name', path, 'Enter your name.');
  if (name.length > MOST)
    return fault('person/name-too-long', path, `Enter a name of at most ${MOST} letters.`);
  // A name is shown beside everything somebody does: it must not be a link or an address.
  if (/[<>@]|:\/\/|www\./i.test(name))
    return fault('person/not-a-name', path, 'Enter a name without links or e-mail addresses.');
  return null;
}

/** Whether two spellings are the same person's name, as a clerk would say. */
export const sameName = (one: string, other: string): boolean => comparable(one) === comparable(other);
const comparable = (name: string): string =>
  tidyName(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
