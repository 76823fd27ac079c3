import * as Y from 'yjs';

/** A set of Yjs' ids. */
export class Ids {
  private readonly clocks = new Map<number, Set<number>>();

  add(client: number, clock: number, length = 1): void {
    let of = this.clocks.get(client);
    if (!of) this.clocks.set(client, (of = new Set()));
    for (let at = clock; at < clock + length; at += 1) of.add(at);
  }

  has(client: number, clock: number): boolean {
    return this.clocks.get(client)?.has(clock) ?? false;
  }

  *all(): Generator<readonly [client: number, clock: number]> {
    for (const [client, clocks] of this.clocks) for (const clock of clocks) yield [client, clock];
  }

  get size(): number {
    let size = 0;
    for (const clocks of this.clocks.values()) size += clocks.size;
    return size;
  }
}

/** The letters that an update brings, blanks left out: nobody copies them. */
export function addLetters(into: Ids, update: Uint8Array): void {
  for (const { id, content } of Y.decodeUpdate(update).structs as Y.Item[]) {
    if (!(content instanceof Y.ContentString)) continue;
    for (let at = 0; at < content.str.length; at += 1)
      if (content.str[at]!.trim() !== '') into.add(id.client, id.clock + at);
  }
}

export function addDeletions(into: Ids, update: Uint8Array): void {
  for (const [client, ranges] of Y.decodeUpdate(update).ds.clients)
    for (const { clock, len } of ranges) into.add(client, clock, len);
}

export interface Fate {
  /** In the text. */
  standing: number;
  /** Deleted by somebody, or with the block that held it. */
  deleted: number;
  /** Of these: typed into a block that another took away or made anew at the same time. */
  withTheirBlock: number;
  /** By an editor without anybody's doing: the letters themselves, or a block into which they were typed at the same time. */
  byAnEditor: number;
  /** Neither in the text nor deleted by anybody. */
  lost: string[];
}

/**
 * What became of letters that are written down, as the log itself says. `deeds`: what people deleted, and the server for them;
 * `repairs`: what editors did by themselves.
 */
export function fates(letters: Ids, log: readonly Uint8Array[], deeds: Ids, repairs: Ids): Fate {
  const doc = new Y.Doc({ gc: false });
  doc.transact(() => {
    for (const bytes of log) Y.applyUpdate(doc, bytes);
  });
  const fate: Fate = { standing: 0, deleted: 0, withTheirBlock: 0, byAnEditor: 0, lost: [] };
  for (const structs of doc.store.clients.values())
    for (const item of structs)
      for (let clock = item.id.clock; clock < item.id.clock + item.length; clock += 1) {
        const { client } = item.id;
        if (!letters.has(client, clock)) continue;
        if (!item.deleted) fate.standing += 1;
        else if (deeds.has(client, clock)) fate.deleted += 1;
        else if (item instanceof Y.Item && blockDeleted(item, deeds)) fate.withTheirBlock += 1;
        else if (repairs.has(client, clock) || (item instanceof Y.Item && blockDeleted(item, repairs)))
          fate.byAnEditor += 1;
        else fate.lost.push(`${client}/${clock}`);
      }
  doc.destroy();
  return fate;
}

function blockDeleted(item: Y.Item, deeds: Ids): boolean {
  for (let parent = holder(item); parent; parent = holder(parent))
    if (deeds.has(parent.id.client, parent.id.clock)) return true;
  return false;
}

const holder = (item: Y.Item): Y.Item | null =>
  (item.parent as Y.AbstractType<unknown> | null)?._item ?? null;
