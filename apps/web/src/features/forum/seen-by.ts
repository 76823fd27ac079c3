/** Who reads what is said in a body, for the line above the words. */
export const seenByTalkers = (kind: string, place: string): string =>
  kind === 'forum' ? `everyone in the forum of ${place}` : `everyone in ${place}`;
