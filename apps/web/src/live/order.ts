/** A heading of a list and what stands under it, by id and in order. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/**
 * The rows that can stay where they are, as many as possible. All others have to move: new ones, those that go, those
 * under another heading, and the fewest that change their order.
 */
export function unmoved(shown: readonly Group[], wanted: readonly Group[]): ReadonlySet<string> {
  const places = (groups: readonly Group[]) =>
    groups.flatMap((group) => group.ids.map((id) => ({ id, key: `${group.key} ${id}` })));
  const rank = new Map(places(wanted).map(({ key }, index) => [key, index]));
  const common = places(shown).flatMap(({ id, key }) => {
    const at = rank.get(key);
    return at === undefined ? [] : [{ id, at }];
  });
  return new Set(longestRise(common).map(({ id }) => id));
}

export function waitingMoves(shown: readonly Group[], wanted: readonly Group[]): number {
  const all = new Set([...shown, ...wanted].flatMap((group) => group.ids));
  return all.size - unmoved(shown, wanted).size;
}

/** The longest part of a sequence whose ranks rise; pages are short enough for the plain way. */
function longestRise<Item extends { readonly at: number }>(items: readonly Item[]): Item[] {
  const ending: Item[][] = [];
  for (const item of items) {
    const before = ending.filter((rise) => (rise.at(-1)?.at ?? item.at) < item.at);
    ending.push([...longest(before), item]);
  }
  return longest(ending);
}

const longest = <Item>(lists: readonly Item[][]): Item[] =>
  lists.reduce<Item[]>((best, list) => (list.length > best.length ? list : best), []);
