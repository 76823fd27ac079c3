import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** One line of the record. `data` is canonical JSON text (RFC 8785); `hash` covers it, all other fields and the line before. */
export interface JournalLine {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly actionId: string;
  readonly action: string;
  readonly actor: string;
  readonly onBehalfOf: Id | null;
  readonly audience: Audience;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly data: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** What the first line of a stream stands on. */
export const GENESIS = '0'.repeat(64);

export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A journal line must be JSON.');
  return text;
};

/** SHA-256 in hex over the canonical JSON of the line without its own hash. */
export function hashOf(line: Omit<JournalLine, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...line, at: line.at.toISOString() }))
    .digest('hex');
}
