import * as Y from 'yjs';
import type { ClockRange } from './read-update.js';

/**
 * How far each Yjs client of one document has been written down: a few numbers in place of the document itself. An update is
 * only taken when all it builds on is known, so nothing waits half-understood in anybody's browser.
 */
export class Clocks {
  private readonly ends = new Map<number, number>();

  constructor(stateVector?: Uint8Array) {
    if (stateVector) for (const [client, end] of Y.decodeStateVector(stateVector)) this.ends.set(client, end);
  }

  /** Adds what accepted updates insert, in any order of arrival. */
  add(ranges: Iterable<ClockRange>): void {
    let waiting = [...ranges];
    for (;;) {
      const left = waiting.filter((range) => {
        const end = this.ends.get(range.client) ?? 0;
        if (range.from > end) return true;
        this.ends.set(range.client, Math.max(end, range.to));
        return false;
      });
      if (left.length === 0 || left.length === waiting.length) return;
      waiting = left;
    }
  }

  end(client: number): number {
    return this.ends.get(client) ?? 0;
  }

  atLeast(other: Clocks): void {
    for (const [client, end] of other.ends) this.ends.set(client, Math.max(end, this.end(client)));
  }

  /** True when this knows everything that the other does. */
  covers(other: Clocks): boolean {
    return [...other.ends].every(([client, end]) => end <= this.end(client));
  }

  encode(): Uint8Array {
    return Y.encodeStateVector(this.ends);
  }
}
