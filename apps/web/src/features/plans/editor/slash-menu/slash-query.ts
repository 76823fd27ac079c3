import { typedSign } from '../typed-menu/typed-query.js';

/** At the start of a block or after a blank: in an address, a date or “and/or” a stroke stays a stroke. */
export function queryBefore(text: string): string | null {
  return /(?:^|[\s\ufffc])\/([\p{L}\p{N}-]{0,20})$/u.exec(text)?.[1] ?? null;
}

/** A `/` offers what can be put in. */
export const SLASH = typedSign('slashQuery', 'slash-list', queryBefore);
