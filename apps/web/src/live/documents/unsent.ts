import * as Y from 'yjs';

const NOTHING = 2; // an update without structs and deletions is two zero bytes

/** What was typed here and is not committed yet, oldest first. */
export class Unsent {
  private waiting: Uint8Array[] = [];
  private sending: Uint8Array | null = null;

  get any(): boolean {
    return this.waiting.length > 0 || this.sending !== null;
  }

  get underWay(): boolean {
    return this.sending !== null;
  }

  get toSend(): boolean {
    return this.waiting.length > 0;
  }

  add(update: Uint8Array): void {
    this.waiting.push(update);
  }

  /** The next message: as much as fits, merged. One update that alone is larger is taken alone, for the server to refuse. */
  take(limit: number): Uint8Array {
    let count = 0;
    for (let bytes = 0; count < this.waiting.length; count += 1) {
      bytes += this.waiting[count]!.byteLength;
      if (bytes > limit && count > 0) break;
    }
    const taken = this.waiting.splice(0, count);
    return (this.sending = taken.length === 1 ? taken[0]! : Y.mergeUpdates(taken));
  }

  committed(): void {
    this.sending = null;
  }

  /** The answer did not come, or was no: it waits again, before what came later. */
  putBack(): void {
    if (this.sending) this.waiting.unshift(this.sending);
    this.sending = null;
  }

  /** Leaves out what the server has already; deletions stay, no state vector tells of them. */
  trim(serverStateVector: Uint8Array): void {
    this.putBack();
    if (this.waiting.length === 0) return;
    const left = Y.diffUpdate(Y.mergeUpdates(this.waiting), serverStateVector);
    this.waiting = left.byteLength > NOTHING ? [left] : [];
  }

  replace(update: Uint8Array): void {
    this.sending = null;
    this.waiting = update.byteLength > NOTHING ? [update] : [];
  }

  /** All of it as one update; null when there is none. */
  whole(): Uint8Array | null {
    const all = [...(this.sending ? [this.sending] : []), ...this.waiting];
    return all.length === 0 ? null : all.length === 1 ? all[0]! : Y.mergeUpdates(all);
  }
}

/** The words an update inserts and does not itself delete, for a writer to copy. */
export function wordsIn(update: Uint8Array): string {
  const { structs, ds } = Y.decodeUpdate(update);
  const gone = (client: number, clock: number): boolean =>
    (ds.clients.get(client) ?? []).some((item) => clock >= item.clock && clock < item.clock + item.len);
  const pieces: string[] = [];
  let end: { client: number; clock: number } | null = null;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const words = [...struct.content.str.matchAll(/[\s\S]/g)]
      .map(([unit], at) => (gone(struct.id.client, struct.id.clock + at) ? '' : unit))
      .join('');
    const follows = end !== null && struct.origin?.client === end.client && struct.origin.clock === end.clock;
    pieces.push(follows || pieces.length === 0 ? words : `\n${words}`);
    end = { client: struct.id.client, clock: struct.id.clock + struct.length - 1 };
  }
  return pieces.join('').trim();
}
