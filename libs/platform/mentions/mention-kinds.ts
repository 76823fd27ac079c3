/** The columns of every kind's rows, in this order; the same in SQL and here. Days are days in England. */
export interface MentionedRow {
  readonly kind: string;
  readonly id: string;
  /** Rises with each change of the thing; 0 where it has no card. */
  readonly version: number;
  /** What it is called today, as everyone who may see it may read it: “Commitment 14”, a name. */
  readonly label: string;
  readonly title: string | null;
  /** A code of how it stands. */
  readonly standing: string | null;
  /** Where they sit, as words. */
  readonly note: string | null;
  readonly due: string | null;
  /** The short name of the place of its page, and its number there; null where it has no page. */
  readonly place: string | null;
  readonly number: number | null;
  /** Retired, closed: still read where it stands, and not offered any more. */
  readonly ended: boolean;
}

/** What an address says of a thing: of which place (its short name), by which words, and up to two numbers. */
export interface AddressKey {
  readonly place?: string;
  readonly name?: string;
  readonly number?: number;
  readonly part?: number;
}

/** How people come to a thing by its address, and paste it into texts. */
export interface PageOfThing {
  /** Null where it is no address of this kind. `parts` are those of the path; `hash` is without its sign. */
  reads(address: { readonly parts: readonly string[]; readonly hash: string }): AddressKey | null;
  /**
   * SQL that finds the things: a SELECT of `nth`, `kind` and the thing's `id` from `asked` (nth, kind, place, name, number, part), for
   * this kind. It may find what the reader does not see: `rows` decides that.
   */
  readonly found: string;
}

/**
 * How a kind of thing is named in texts. Its SQL becomes a part of one statement with that of all others, so its parameters are
 * theirs: `$1` the reader's audiences, `$2` today; and `here` is the one row (id, slug, audience, forum) of the place of the text.
 */
export interface MentionKind {
  /** As in its `SubjectRef`. */
  readonly kind: string;
  /** A SELECT of the columns of `MentionedRow`: all that this reader may see, and nothing else. */
  readonly rows: string;
  /**
   * The same columns of those that are of the place `here`, and so offered to its writers. It is asked at each key, so it begins there.
   * Left out where a plan's text does not name such things, and posts only link to them.
   */
  readonly offered?: string;
  readonly page?: PageOfThing;
}

export type NamedKind = MentionKind & Required<Pick<MentionKind, 'offered'>>;

/** The kinds that the areas registered at start: a text may name or link to a thing of any of them. */
export class MentionKinds {
  private readonly kinds = new Map<string, MentionKind>();

  register(kind: MentionKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of mention are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  /** Can a plan's text name such a thing? */
  has(kind: string): boolean {
    return this.kinds.get(kind)?.offered !== undefined;
  }

  /** Those that a plan's text can name. */
  named(): NamedKind[] {
    return this.all().filter((one): one is NamedKind => one.offered !== undefined);
  }

  /** In the order of their names, so that statements made of them are the same in every process. */
  all(): MentionKind[] {
    return [...this.kinds.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
  }
}
