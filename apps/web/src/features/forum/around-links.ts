import { createContext } from 'react';
import type { MentionCards } from '../../live/mentions/mentions.js';

/** What cards below posts follow: the journal stream of the place, and how its kinds of cards read, loaded where there is a link. */
export interface AroundLinks {
  readonly stream: string;
  readonly since: string;
  readonly load: () => Promise<MentionCards>;
}

/** Null where nothing moves. */
export const AroundLinksContext = createContext<AroundLinks | null>(null);
