import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** One shared text. The area that owns it writes this row in its own actions; permission is read from it with every append. */
export interface SharedDocument {
  readonly id: Id;
  readonly version: number;
  /** The kind of its subject (`plan-section`); see `DocumentKinds`. */
  readonly kind: string;
  readonly subjectId: Id;
  /** Where the journal tells of edits: `partnership/<id>`. */
  readonly stream: string;
  readonly audience: Audience;
  /** Whoever holds a grant here in any role but observer may write. */
  readonly writeAudience: Audience;
  /** Whoever holds a grant here, observers too, may suggest; null where only those who write may. */
  readonly suggestAudience: Audience | null;
  readonly frozen: boolean;
  /** Of the editor's nodes and marks: an editor that knows fewer must not open the text, it would drop what it does not know. */
  readonly schemaVersion: number;
  /** Raised by restore and redaction: text written against an older epoch is never merged. */
  readonly epoch: number;
  readonly openedAt: Date;
}
