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
  return [...groups.values()];
}

const ownerHeading = ({ organisation }: Row) => ({
  key: organisation.id,
  title: organisation.name,
  order: 0,
});
const priorityHeading = ({ priority }: Row) =>
  priority
    ? { key: priority.id, title: `Priority ${priority.number}: ${priority.title}`, order: priority.number }
    : { key: 'none', title: 'No priority of the plan', order: Number.MAX_SAFE_INTEGER };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many commitments would have to move: new ones, those that go, those under another heading, and the fewest that change their order. */
export function waitingMoves(shown: readonly Group[], wanted: readonly Group[]): number {
  const keyed = (groups: readonly Group[]) =>
    groups.flatMap((group) => group.ids.map((id) => `${group.key} ${id}`));
  const ids = (keys: readonly string[]) => keys.map((key) => key.split(' ').at(-1) ?? '');
  const [before, after] = [keyed(shown), keyed(wanted)];
  const rank = new Map(after.map((key, index) => [key, index]));
  const stay = longestRise(before.flatMap((key) => rank.get(key) ?? []));
  return new Set([...ids(before), ...ids(after)]).size - stay;
}

/** The most that can stay where they are: the length of the longest rising part of a sequence. */
function longestRise(ranks: readonly number[]): number {
  const lengths: number[] = [];
  ranks.forEach((rank, at) =>
    lengths.push(
      1 + Math.max(0, ...lengths.filter((_, earlier) => (ranks[earlier] ?? rank) < rank && earlier < at)),
    ),
  );
  return Math.max(0, ...lengths);
}
