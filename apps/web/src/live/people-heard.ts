import type { PeopleIn } from './protocol.js';

/** Who has which text open, by what the text belongs to, and by which stream it was told. */
export type People = ReadonlyMap<string, PeopleIn & { readonly stream: string }>;

/** What is known after one telling. `whole`: it is all that there is in this stream; a page watches others beside it. */
export function peopleHeard(
  known: People,
  stream: string,
  list: readonly PeopleIn[],
  whole: boolean,
): People {
  const next = new Map(whole ? [...known].filter(([, one]) => one.stream !== stream) : known);
  for (const one of list)
    if (one.people.length > 0) next.set(one.subjectId, { ...one, stream });
    else next.delete(one.subjectId);
  return next;
}
