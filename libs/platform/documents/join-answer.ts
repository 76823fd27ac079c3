import { Clocks } from './clocks.js';
import { partsOf, type StoredContent } from './document-store.js';
import { packed } from './packed-updates.js';
import { insertsOf } from './read-update.js';

/** The parts of an answer that depend on the stored text alone; made once for all who share a read. */
interface Prepared {
  readonly snapshotClocks: Clocks;
  readonly clocks: Clocks;
  whole: Buffer | null;
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
  const known = prepare(content);
  const { snapshot, updates } = content;
  const has = snapshot && stateVector && new Clocks(stateVector).covers(known.snapshotClocks);
  return {
    updates: has
      ? packed([snapshot.deletions, ...updates.map(({ bytes }) => bytes)])
      : (known.whole ??= packed(partsOf(content))),
    stateVector: known.stateVector,
  };
}

/** How far the text goes; not to be added to. */
export const clocksIn = (content: StoredContent): Clocks => prepare(content).clocks;

function prepare(content: StoredContent): Prepared {
  const known = prepared.get(content);
  if (known) return known;
  const { snapshot } = content;
  const snapshotClocks = new Clocks(snapshot?.stateVector);
  const clocks = new Clocks();
  clocks.atLeast(snapshotClocks);
  clocks.add(content.updates.flatMap(({ bytes }) => insertsOf(bytes)));
  const made: Prepared = {
    snapshotClocks,
    clocks,
    whole: null,
    stateVector: Buffer.from(clocks.encode()).toString('base64'),
  };
  prepared.set(content, made);
  return made;
}
