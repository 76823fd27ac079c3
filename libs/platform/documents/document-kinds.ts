export interface DocumentKind {
  /** The subject kind of its documents, such as `plan-section`. */
  readonly kind: string;
  /** The event of the journal line "edited", one for each person and quarter of an hour: `plans.section-edited`. */
  readonly editedEvent: string;
}

/** What the areas say about their documents at start. */
export class DocumentKinds {
  private readonly kinds = new Map<string, DocumentKind>();

  register(kind: DocumentKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of document are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  editedEvent(kind: string): string {
    return this.kinds.get(kind)?.editedEvent ?? 'documents.text-edited';
  }
}
