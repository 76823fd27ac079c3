import { v7 } from 'uuid';

/** A UUIDv7 as text: unique without asking anyone, and close in order to its making, which keeps indexes compact. */
export type Id = string;

export function newId(): Id {
  const random = randomPiece();
  // eslint-disable-next-line no-restricted-syntax -- what orders ids is nobody's deadline
  const now = Date.now();
  if (now > last.msecs)
    last = { msecs: now, seq: new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1 };
  else last = { msecs: last.msecs, seq: last.seq + 1 };
  return v7({ ...last, random });
}

/** Ids of one millisecond count on, so that they too stand in the order of their making. */
let last = { msecs: -Infinity, seq: 0 };

// The system is asked for the randomness of many ids at once: asking costs more than making an id of it.
const PIECE = 16;
const pieces = new Uint8Array(256 * PIECE);
let taken = pieces.length;

function randomPiece(): Uint8Array {
  if (taken === pieces.length) {
    crypto.getRandomValues(pieces);
    taken = 0;
  }
  return pieces.subarray(taken, (taken += PIECE));
}

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the text form of any UUID in lower case: ask before handing a person's text to a uuid column. */
export const isId = (text: string): text is Id => FORM.test(text);
