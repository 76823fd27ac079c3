import type { CommitmentRowFragment } from '../../gql/operations.js';

export type Grouping = 'priority' | 'owner';

/** A heading of the board and the commitments under it, by id and in order. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly ids: readonly string[];
}

type Row = Pick<CommitmentRowFragment, 'id' | 'number' | 'dueDate' | 'organisation' | 'priority'>;

/** Priorities in the plan's order and what belongs to none last, or owners by name; within each the soonest first. */
export function groupsOf(rows: readonly Row[], by: Grouping): Group[] {
  const headed = rows.map((row) => ({ row, ...(by === 'owner' ? ownerHeading(row) : priorityHeading(row)) }));
  headed.sort(
    (a, b) =>
      a.order - b.order ||
      compare(a.title, b.title) ||
      compare(a.key, b.key) ||
      compare(a.row.dueDate, b.row.dueDate) ||
      a.row.number - b.row.number,
  );
  const groups = new Map<string, { key: string; title: string; ids: string[] }>();
  for (const { key, title, row } of headed) {
    const group = groups.get(key) ?? { key, title, ids: [] };
    groups.set(key, group);
    group.ids.push(row.id);
  }
  const only = groups.size === 1 ? groups.get(NONE) : undefined;
  // Where there is no plan, its absence is no heading.
  return only ? [{ ...only, title: 'All commitments' }] : [...groups.values()];
}

const NONE = 'none';
const ownerHeading = ({ organisation }: Row) => ({
  key: organisation.id,
  title: organisation.name,
  order: 0,
});
const priorityHeading = ({ priority }: Row) =>
  priority
    ? { key: priority.id, title: `Priority ${priority.number}: ${priority.title}`, order: priority.number }
    : { key: NONE, title: 'No priority of the plan', order: Number.MAX_SAFE_INTEGER };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The commitments that can stay where they are, as many as possible. All others have to move: new ones, those that go, those
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
