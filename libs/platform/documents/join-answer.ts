import { Clocks } from './clocks.js';
import { partsOf, type StoredContent } from './document-store.js';
import { packed } from './packed-updates.js';
import { insertsOf } from './read-update.js';

/** The parts of an answer that depend on the stored text alone; made once for all who share a read. */
interface Prepared {
  readonly snapshotClocks: Clocks;
  readonly whole: Buffer;
  readonly stateVector: string;
}

const prepared = new WeakMap<StoredContent, Prepared>();

/**
 * What a joiner needs, as a packed list: the snapshot and the rows since. One who has all of the snapshot's text gets only its
 * deletions, which no state vector tells of.
 */
export function joinUpdates(
  content: StoredContent,
  stateVector: Uint8Array | null,
): { updates: Buffer; stateVector: string } {
  const { whole, snapshotClocks, stateVector: all } = prepare(content);
  const { snapshot, updates } = content;
  const has = snapshot && stateVector && new Clocks(stateVector).covers(snapshotClocks);
  return {
    updates: has ? packed([snapshot.deletions, ...updates.map(({ bytes }) => bytes)]) : whole,
    stateVector: all,
  };
}

function prepare(content: StoredContent): Prepared {
  const known = prepared.get(content);
  if (known) return known;
  const { snapshot } = content;
  const clocks = new Clocks(snapshot?.stateVector);
  clocks.add(content.updates.flatMap(({ bytes }) => insertsOf(bytes)));
  const made: Prepared = {
    snapshotClocks: new Clocks(snapshot?.stateVector),
    whole: packed(partsOf(content)),
    stateVector: Buffer.from(clocks.encode()).toString('base64'),
  };
  prepared.set(content, made);
  return made;
}
