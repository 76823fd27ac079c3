interface Kind {
  /** Names nothing that only some may read. */
  readonly word: string;
  /** How long it takes somebody who knows the matter; an estimate. */
  readonly minutes: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  commitment: { word: 'A commitment', minutes: 3 },
  'section-asked': { word: 'A section of the plan', minutes: 15 },
  suggestions: { word: 'Suggestions to decide', minutes: 10 },
  question: { word: 'A question to you', minutes: 10 },
  'named-in-forum': { word: 'A post that names you', minutes: 3 },
  'post-taken-down': { word: 'A post of yours that was taken down', minutes: 2 },
  poll: { word: 'A poll', minutes: 2 },
  'poll-outcome': { word: 'The outcome of a poll to be said', minutes: 5 },
  interests: { word: 'Your interests to declare', minutes: 5 },
  'seat-requests': { word: 'Requests for a seat', minutes: 5 },
  'to-vouch': { word: 'People to confirm', minutes: 5 },
  vacancy: { word: 'An empty seat', minutes: 5 },
  handover: { word: 'A handover', minutes: 15 },
  'election-stand': { word: 'A nomination to answer', minutes: 2 },
  'election-vote': { word: 'An election to vote in', minutes: 3 },
  'election-run': { word: 'An election to run', minutes: 5 },
  'alliance-seat': { word: 'A seat for which nobody is elected', minutes: 5 },
  'words-proposed': { word: 'Words proposed for the glossary', minutes: 3 },
  succession: { word: 'A partner that ended', minutes: 15 },
  'mail-refused': { word: 'Mail that does not arrive', minutes: 3 },
};

const OTHER: Kind = { word: 'Something', minutes: 5 };

export const workWord = (kind: string): string => (KINDS[kind] ?? OTHER).word;
export const minutesFor = (kind: string): number => (KINDS[kind] ?? OTHER).minutes;
export const minutesOf = (work: readonly { readonly kind: string }[]): number =>
  work.reduce((sum, { kind }) => sum + minutesFor(kind), 0);
