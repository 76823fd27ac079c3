import * as Y from 'yjs';

// A table in a list in a table: an editor stays far below it. Readers walk a text by calling themselves, and Yjs tells each
// level of a change to all above it, so that thousands of levels would take a browser's memory.
export const MAX_LEVELS = 100;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** Whether an update puts more levels into one another than any editor makes. Costs nothing where there are few elements. */
export function nestsTooDeep(structs: readonly Struct[]): boolean {
  const items = structs.filter((struct) => struct instanceof Y.Item);
  const elements = items.filter((item) => item.content instanceof Y.ContentType);
  if (elements.length <= MAX_LEVELS) return false;
  const byClient = new Map<number, Y.Item[]>();
  for (const item of items) {
    const own = byClient.get(item.id.client);
    if (own) own.push(item);
    else byClient.set(item.id.client, [item]);
  }
  const find = (id: Y.ID): Y.Item | undefined => itemAt(byClient.get(id.client) ?? [], id.clock);
  const levels = new Map<Y.Item, number>();
  return elements.some((element) => {
    const way: Y.Item[] = [];
    let at: Y.Item | undefined = element;
    while (at && !levels.has(at)) {
      way.push(at);
      levels.set(at, 0); // a circle of made-up neighbours ends here
      const { parent, origin, rightOrigin }: Y.Item = at;
      const next: Y.ID | null = parent instanceof Y.ID ? parent : (origin ?? rightOrigin);
      at = next ? find(next) : undefined;
    }
    let level = at ? levels.get(at)! : 0;
    for (const item of way.reverse()) {
      if (item.parent instanceof Y.ID) level += 1;
      levels.set(item, level);
    }
    return level > MAX_LEVELS;
  });
}

/**
 * Whether a whole text does, built up by many small updates of which each is flat enough. Whoever walks a text by calling
 * themselves goes no deeper than MAX_LEVELS; what lies below is shown to nobody.
 */
export function isTooDeep(fragment: Y.XmlFragment): boolean {
  let level: Y.XmlFragment[] = [fragment];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return true;
    level = level.flatMap((parent) =>
      parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement),
    );
  }
  return false;
}

/** The item of one client that holds this clock; they stand in the order of their clocks. */
function itemAt(items: readonly Y.Item[], clock: number): Y.Item | undefined {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (clock < item.id.clock) high = middle - 1;
    else if (clock >= item.id.clock + item.length) low = middle + 1;
    else return item;
  }
  return undefined;
}
