import type { Id } from '@folkmoot/kernel/id.js';
import { peopleNamed, type NameablePerson, type PeopleNamed } from '@folkmoot/kernel/people-named.js';

/** Somebody who can read a thread, and so can be named in it. */
export type Mentionable = NameablePerson;

export const mentionsIn = (
  text: string,
  chosen: readonly Id[],
  readers: readonly Mentionable[],
): PeopleNamed => peopleNamed(text, chosen, readers, 'comment/not-a-reader');
