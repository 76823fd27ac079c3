import type { Audience } from './audience.js';
import type { SubjectRef } from './subject-ref.js';

/** JSON whose numbers are safe integers; pence and larger numbers are decimal strings. */
export type JournalData = { readonly [key: string]: JournalValue };
export type JournalValue = string | number | boolean | null | readonly JournalValue[] | JournalData;

/**
 * Something that happened, in the past tense: `commitments.commitment-made`. It becomes one journal line in
 * each of its streams (`partnership/<id>`, `organisation/<id>`, `person/<id>`, `register`). `data` holds ids, codes and
 * numbers, never free text, so that personal data can be erased while the record stands.
 */
export interface DomainEvent {
  readonly type: string;
  readonly subject: SubjectRef;
  readonly audience: Audience;
  readonly streams: readonly string[];
  readonly data: JournalData;
}
