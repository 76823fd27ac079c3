import type { WorkRowFragment } from '../../../gql/operations.js';

export interface WorkGroup {
  readonly title: string;
  readonly rows: readonly WorkRowFragment[];
}

const GROUPS = [
  ['late', 'Late'],
  ['soon', 'In the next 14 days'],
  ['later', 'Later'],
  ['any-time', 'Without a day'],
] as const;

/** What is late first, then by how soon; only groups that hold something. */
export const byDeadline = (rows: readonly WorkRowFragment[]): WorkGroup[] =>
  GROUPS.map(([when, title]) => ({ title, rows: rows.filter((row) => row.when === when) })).filter(
    (group) => group.rows.length > 0,
  );
