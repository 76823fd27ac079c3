import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Permission } from '../document-store.js';
import type { Writer } from '../writer.js';
import type { SuggestionInText } from './suggestions-in.js';

export interface KnownSuggestion extends Writer {
  readonly id: string;
  readonly document: Id;
  readonly open: boolean;
  readonly inserted: string;
  readonly deleted: string;
}

/** What an area keeps of the suggestions in its texts: whose each is. A kind of document without one takes no suggestions. */
export interface SuggestionBook {
  /** All open ones of a document, and those of these ids wherever they are. */
  known(document: Id, ids: readonly string[]): Promise<readonly KnownSuggestion[]>;
  /** Before the first words of new ones are written down. False when they may not be. */
  begin(of: Permission, made: readonly SuggestionInText[], reader: PersonReader): Promise<boolean>;
  /**
   * What the text holds of them now; those not among these are no longer in it. Words that were read in an epoch that has ended
   * meanwhile are not written down: a redaction may have taken them out.
   */
  read(document: Id, epoch: number, found: readonly SuggestionInText[]): Promise<void>;
}
