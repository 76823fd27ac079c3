/** What travels on the channel `/live`; the other side is libs/platform/live. */
export const LIVE_CHANNEL = '/live';
export const LIVE_PATH = '/live/socket';

/** What everyone in an audience sees of one subject now; `card` is null when they see it no longer. */
export interface CardMessage<Card = Record<string, unknown>> {
  kind: string;
  id: string;
  stream: string;
  /** When it changed: ISO text. */
  at: string;
  /** What to watch from after a gap. Only the server can read it; it is neither compared nor shown. */
  cursor: string;
  card: Card | null;
}

/** Who has a text open: of many the first, and how many more. `subjectId` is what the text belongs to, such as a section. */
export interface PeopleIn {
  readonly subjectId: string;
  readonly people: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly more: number;
}

/** `reload`: too much was missed to send one by one; the page asks its loader again. */
export interface WatchAnswer {
  since?: string;
  reload?: boolean;
  error?: string;
}

/** Every card has its subject's id and version: newer wins, whichever way it came. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}
