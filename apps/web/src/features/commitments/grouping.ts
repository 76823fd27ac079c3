import type { CommitmentRowFragment } from '../../gql/operations.js';
import type { BoardView } from '../../lib/board-view.js';
import { formatMonth } from '../../lib/dates.js';
import type { Group } from '../../live/order.js';
import { STANDINGS, standingWord } from './standing.js';

/** Under which headings the board stands, as its links say it. */
export const GROUPINGS: Readonly<Record<string, string>> = {
  priority: 'Priority',
  owner: 'Organisation',
  month: 'Month',
  standing: 'How it stands',
};

/** In which order under each heading. */
export const SORTS: Readonly<Record<string, string>> = {
  due: 'Soonest first',
  number: 'By number',
  said: 'Last heard of first',
  slips: 'Most often moved first',
};

type Row = Pick<
  CommitmentRowFragment,
  'id' | 'number' | 'dueDate' | 'dueMoves' | 'saidAt' | 'standing' | 'organisation' | 'priority'
>;

/** The same order as the server's, for what changes on the page: board-order.ts has it in SQL. */
export function groupsOf(rows: readonly Row[], { by, sort }: Pick<BoardView, 'by' | 'sort'>): Group[] {
  const heading = HEADINGS[by] ?? priorityHeading;
  const order = ORDERS[sort] ?? soonest;
  const headed = rows.map((row) => ({ row, ...heading(row) }));
  headed.sort(
    (a, b) => a.order - b.order || compare(a.title, b.title) || compare(a.key, b.key) || order(a.row, b.row),
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

interface Heading {
  readonly key: string;
  readonly title: string;
  readonly order: number;
}

const NONE = 'none';
const priorityHeading = ({ priority }: Row): Heading =>
  priority
    ? { key: priority.id, title: `Priority ${priority.number}: ${priority.title}`, order: priority.number }
    : { key: NONE, title: 'No priority of the plan', order: Number.MAX_SAFE_INTEGER };

const HEADINGS: Readonly<Record<string, (row: Row) => Heading>> = {
  priority: priorityHeading,
  owner: ({ organisation }) => ({ key: organisation.id, title: organisation.name, order: 0 }),
  month: ({ dueDate }) => ({
    key: dueDate.slice(0, 7),
    title: `Due in ${formatMonth(dueDate)}`,
    order: Number(dueDate.slice(0, 7).replace('-', '')),
  }),
  standing: ({ standing }) => ({
    key: standing,
    title: standingWord(standing),
    order: (STANDINGS as readonly string[]).indexOf(standing),
  }),
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numbered = (a: Row, b: Row) => a.number - b.number;
const soonest = (a: Row, b: Row) => compare(a.dueDate, b.dueDate) || numbered(a, b);
const ORDERS: Readonly<Record<string, (a: Row, b: Row) => number>> = {
  due: soonest,
  number: numbered,
  said: (a, b) => compare(b.saidAt ?? '', a.saidAt ?? '') || numbered(a, b),
  slips: (a, b) => b.dueMoves - a.dueMoves || soonest(a, b),
};
