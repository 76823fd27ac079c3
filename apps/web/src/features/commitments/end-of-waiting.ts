const PREFIX = 'waits-no-more/';

/** The deed of one of several forms of a page, each with a request of its own. */
export const endOfWaiting = (id: string): string => `${PREFIX}${id}`;

/** For which other commitment a posted deed ends the waiting; undefined where it is another deed. */
export const endedWaiting = (deed: string | undefined): string | undefined =>
  deed?.startsWith(PREFIX) ? deed.slice(PREFIX.length) : undefined;
