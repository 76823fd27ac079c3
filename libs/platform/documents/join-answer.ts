import { Clocks } from './clocks.js';
import type { StoredContent, StoredSnapshot } from './document-store.js';
import { insertsOf } from './read-update.js';

/** The parts of an answer that depend on the stored text alone; made once for all who share a read. */
interface Prepared {
  readonly snapshot: string | null;
  readonly deletions: string | null;
  readonly snapshotClocks: Clocks;
  readonly updates: readonly string[];
  readonly stateVector: string;
}

const prepared = new WeakMap<StoredContent, Prepared>();

/**
 * What a joiner needs, as a list: the snapshot and the rows since. One who has all of the snapshot's text gets only its
 * deletions, which no state vector tells of.
 */
export function joinUpdates(
  content: StoredContent,
  stateVector: Uint8Array | null,
): { updates: string[]; stateVector: string } {
  const { snapshot, deletions, snapshotClocks, updates, stateVector: whole } = prepare(content);
  const has = stateVector && new Clocks(stateVector).covers(snapshotClocks);
  const first = has ? deletions : snapshot;
  return { updates: first === null ? [...updates] : [first, ...updates], stateVector: whole };
}

function prepare(content: StoredContent): Prepared {
  const known = prepared.get(content);
  if (known) return known;
  const { snapshot } = content;
  const clocks = new Clocks(snapshot?.stateVector);
  clocks.add(content.updates.flatMap(({ bytes }) => insertsOf(bytes)));
  const made: Prepared = {
    ...(snapshot ? encoded(snapshot) : { snapshot: null, deletions: null }),
    snapshotClocks: new Clocks(snapshot?.stateVector),
    updates: content.updates.map(({ bytes }) => bytes.toString('base64')),
    stateVector: Buffer.from(clocks.encode()).toString('base64'),
  };
  prepared.set(content, made);
  return made;
}

interface Encoded {
  readonly snapshot: string;
  readonly deletions: string;
}

const encodings = new WeakMap<StoredSnapshot, Encoded>();

/** Once for as long as the snapshot itself is kept. */
function encoded(snapshot: StoredSnapshot): Encoded {
  const known = encodings.get(snapshot);
  if (known) return known;
  const made = {
    snapshot: snapshot.bytes.toString('base64'),
    deletions: snapshot.deletions.toString('base64'),
  };
  encodings.set(snapshot, made);
  return made;
}
