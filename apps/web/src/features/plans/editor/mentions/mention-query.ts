import { typedSign } from '../typed-menu/typed-query.js';

/** At the start of a block, after a blank or a bracket: in an address of mail it stays a sign. A name may have a few words. */
export function mentionBefore(text: string): string | null {
  return (
    /(?:^|[\s(\ufffc])@((?:[\p{L}\p{N}][\p{L}\p{N}.’'-]*(?: [\p{L}\p{N}][\p{L}\p{N}.’'-]*){0,3} ?)?)$/u.exec(
      text,
    )?.[1] ?? null
  );
}

/** An `@` offers people, organisations, commitments and priorities. */
export const AT = typedSign('mentionQuery', 'mention-list', mentionBefore);
