import type { Id } from '@folkmoot/kernel/id.js';
import type { Transaction } from '../database/database.js';
import type { MentionInText } from './mentions-in.js';
import type { SuggestionBook } from './suggestions/suggestion-book.js';
import type { TextBlock } from './text-blocks.js';

/** A text as it was just written down. */
export interface ProjectedText {
  readonly subjectId: Id;
  readonly at: Date;
  readonly blocks: readonly TextBlock[];
  /** What is named in it. */
  readonly mentions: readonly MentionInText[];
}

export interface DocumentKind {
  /** The subject kind of its documents, such as `plan-section`. */
  readonly kind: string;
  /** The event of the journal line "edited", one for each person and quarter of an hour: `plans.section-edited`. */
  readonly editedEvent: string;
  readonly suggestions?: SuggestionBook;
  /** What else the area writes down with each projection, in its transaction; the projection's row is locked meanwhile. */
  readonly projected?: (tx: Transaction, text: ProjectedText) => Promise<void>;
}

/** What the areas say about their documents at start. */
export class DocumentKinds {
  private readonly kinds = new Map<string, DocumentKind>();

  register(kind: DocumentKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of document are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  suggestions(kind: string): SuggestionBook | null {
    return this.kinds.get(kind)?.suggestions ?? null;
  }

  editedEvent(kind: string): string {
    return this.kinds.get(kind)?.editedEvent ?? 'documents.text-edited';
  }

  async projected(kind: string, tx: Transaction, text: ProjectedText): Promise<void> {
    await this.kinds.get(kind)?.projected?.(tx, text);
  }
}
