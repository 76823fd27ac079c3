/** What a new commitment is made of, and what its form begins with. */
export interface Begun {
  readonly kind: string;
  readonly id: string;
  /** The number of a paragraph. */
  readonly mark: string | null;
  readonly label: string;
  readonly path: string;
  /** What it says, as the words to begin with. */
  readonly words: string;
  /** How far it is open that it comes of: owner, partners, forum or public. */
  readonly openness: string;
  /** Where one of its paragraphs can be named; `missed` where the one that was named is not there. */
  readonly asksWhichParagraph?: { readonly section: string; readonly missed: boolean };
}

// As the schema takes it; more is shortened by whoever promises.
const MOST = 300;

/** In one line, and no longer than what can be promised. */
export const begun = (from: Begun): Begun => ({
  ...from,
  words: from.words.replace(/\s+/g, ' ').trim().slice(0, MOST),
});

/** What only partners read is promised among partners, unless somebody says otherwise. */
export const shownFirst = ({ openness }: Pick<Begun, 'openness'>): 'partners' | 'public' =>
  openness === 'owner' || openness === 'partners' ? 'partners' : 'public';

/** A warning beside who sees it; undefined where everybody reads what it comes of. */
export const readByFewer = ({ openness }: Pick<Begun, 'openness'>): string | undefined =>
  ({
    owner: 'What it comes of is still a private draft. Put nothing here that others should not read yet.',
    partners: 'What it comes of is read by partners only. Word it for those who will see it.',
    forum: 'What it comes of is read by partners and the forum only. Word it for those who will see it.',
  })[openness];
