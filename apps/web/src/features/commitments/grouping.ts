import type { CommitmentRowFragment } from '../../gql/operations.js';
import type { Group } from '../../live/order.js';

export type Grouping = 'priority' | 'owner';

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
