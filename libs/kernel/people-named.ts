import type { Id } from './id.js';
import { fault, type Fault } from './refusal.js';

/** Somebody who can read a text, and so can be named in it. */
export interface NameablePerson {
  readonly personId: Id;
  readonly name: string;
}

export interface PeopleNamed {
  readonly people: readonly Id[];
  readonly faults: readonly Fault[];
}

const AT = /(?<![\p{L}\p{N}._-])@(?=\p{L})/gu;
const BEHIND = /^[\p{L}\p{N}]/u;

/**
 * Who is named in plain words with @ and their full name, or was chosen beside the text. Whoever cannot read the text cannot be
 * named: they would be told of something that they may not know. `code` is that of the refusal.
 */
export function peopleNamed(
  text: string,
  chosen: readonly Id[],
  readers: readonly NameablePerson[],
  code: string,
): PeopleNamed {
  const people = new Set<Id>();
  const faults: Fault[] = [];
  const byLength = [...readers].sort((one, other) => other.name.length - one.name.length);
  for (const { index } of text.matchAll(AT)) {
    const rest = text.slice(index + 1).normalize();
    const named = byLength.find(({ name }) => startsWith(rest, name.normalize()));
    if (!named) {
      const word = /^[^\s,;:!?)]+(?: \p{Lu}[^\s,;:!?)]*)?/u.exec(rest)![0];
      faults.push(
        fault(
          code,
          'text',
          `Nobody called ${word} can read this. Write their whole name after the @, or leave the @ out.`,
        ),
      );
    } else {
      for (const one of byLength) if (one.name === named.name) people.add(one.personId);
    }
  }
  for (const id of chosen) {
    if (readers.some((one) => one.personId === id)) people.add(id);
    else faults.push(fault(code, 'mention', 'Choose somebody who can read this, from the list.'));
  }
  return { people: [...people], faults };
}

function startsWith(text: string, name: string): boolean {
  const head = text.slice(0, name.length);
  return (
    head.localeCompare(name, 'en', { sensitivity: 'accent' }) === 0 && !BEHIND.test(text.slice(name.length))
  );
}
