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
  headed.sort((a, b) => a.order - b.order || compare(a.title, b.title) || compare(a.key, b.key) || compare(a.row.dueDate, b.row.dueDate) || a.row.number - b.row.number);
  const groups = new Map<string, { key: string; title: string; ids: string[] }>();
  for (const { key, title, row } of headed) {
    const group = groups.get(key) ?? { key, title, ids: [] };
    groups.set(key, group);
    group.ids.push(row.id);
  }
  return [...groups.values()];
}

const ownerHeading = ({ organisation }: Row) => ({ key: organisation.id, title: organisation.name, order: 0 });
const priorityHeading = ({ priority }: Row) =>
  priority ? { key: priority.id, title: `Priority ${priority.number}: ${priority.title}`, order: priority.number } : { key: 'none', title: 'No priority of the plan', order: Number.MAX_SAFE_INTEGER };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many commitments would stand elsewhere: new ones, those that go, and those that change their heading or neighbour. */
export function waitingMoves(shown: readonly Group[], wanted: readonly Group[]): number {
  const placesOf = (groups: readonly Group[]) => new Map(groups.flatMap((group) => group.ids.map((id, index) => [id, `${group.key} ${group.ids[index - 1] ?? ''}`] as const)));
  const [now, then] = [placesOf(shown), placesOf(wanted)];
  return [...new Set([...now.keys(), ...then.keys()])].filter((id) => now.get(id) !== then.get(id)).length;
}
