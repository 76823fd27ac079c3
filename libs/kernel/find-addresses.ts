/** An address of a page as it stands in words: from the first unit to the one after the last. */
export interface FoundAddress {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const ADDRESS = /(?<![^\s([{<"'“‘])(?:https?:\/\/[^\s/?#<>"]+)?\/[\p{L}\p{N}][^\s<>"]*/giu;
/** What ends a sentence or closes a bracket belongs to the words around it. */
const AROUND = /[.,;:!?)\]}>'"”’]+$/;

/** Addresses as people paste them, with the name of a server (`https://…/northmoor/plan`) or without (`/northmoor/plan`). */
export const addressesIn = (words: string): FoundAddress[] =>
  [...words.matchAll(ADDRESS)].map((match) => {
    const text = match[0].replace(AROUND, '');
    return { from: match.index, to: match.index + text.length, text };
  });
