import { createHash } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '../database/database.js';
import { canonicalJson } from '../journal/line.js';
import { readContent } from './document-store.js';
import { project, withoutSuggestions } from './fold.js';

/**
 * A text as it stands at one moment, without what is only suggested, complete in itself: it can be read, compared and restored
 * without the log.
 */
export interface TakenText {
  readonly epoch: number;
  /** The newest row of the log that was seen. Rows before it may have been committed after: `content` is what counts. */
  readonly uptoSeq: number;
  /** One Yjs update. Each letter still bears the client that wrote it; what was deleted is not in it. */
  readonly content: Buffer;
  readonly json: string;
  readonly plain: string;
  /** Of `json`. */
  readonly sha256: string;
  /** Valid NHS numbers in the text that no single update contained. */
  readonly heldNumbers: number;
}

/** For an action's `find`. It costs as much as one projection, so ask first whether the reader may. Null where there is no such document. */
export async function takeText(queries: Queries, document: Id): Promise<TakenText | null> {
  const stored = await readContent(queries, document);
  if (!stored) return null;
  const before = stored.snapshot ? [stored.snapshot.bytes] : [];
  const taken = textOfUpdates([...before, ...stored.updates.map((row) => row.bytes)]);
  return { epoch: stored.epoch, uptoSeq: stored.head, ...taken };
}

export function textOfUpdates(updates: readonly Uint8Array[]): Omit<TakenText, 'epoch' | 'uptoSeq'> {
  const content = Buffer.from(withoutSuggestions(updates));
  return { content, ...textNow([content]) };
}

/** What is said in a text, without what is only suggested. */
export function textNow(
  updates: readonly Uint8Array[],
): Pick<TakenText, 'json' | 'plain' | 'sha256' | 'heldNumbers'> {
  const { json, plain, heldNumbers } = project(updates);
  const text = canonicalJson(json);
  return { json: text, plain, heldNumbers, sha256: createHash('sha256').update(text).digest('hex') };
}
