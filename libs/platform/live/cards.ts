/**
 * A card is what everyone in an audience sees of one subject: the answer of the operation `<Kind>Card($id)` of the web's own
 * documents, read as that audience. Its root field answers null where the audience may not see the subject.
 */
export interface CardKind {
  /** The subject kind of the events that renew it, such as `commitment`. */
  readonly kind: string;
  /** The operation's name among the web's documents, such as `CommitmentCard`. */
  readonly operation: string;
  /**
   * Its root field reads through the question's own `queries` before anything else, and so may be asked while the change is being
   * committed, on the connection that commits it.
   */
  readonly early?: boolean;
}

/** The kinds that the areas registered at start. */
export class CardKinds {
  private readonly kinds = new Map<string, CardKind>();

  register(card: CardKind): void {
    if (this.kinds.has(card.kind)) throw new Error(`Two cards of kind ${card.kind}.`);
    this.kinds.set(card.kind, card);
  }

  of(kind: string): CardKind | undefined {
    return this.kinds.get(kind);
  }

  all(): CardKind[] {
    return [...this.kinds.values()];
  }
}
