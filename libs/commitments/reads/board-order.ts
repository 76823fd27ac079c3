import type { Grouping, Sort } from '../domain/board-view.js';
import type { Standing } from '../domain/commitment.js';

/** In the order in which a chair asks about them; the screen orders by the same list. */
const STANDINGS: readonly Standing[] = [
  'late',
  'blocked',
  'slipping',
  'on-track',
  'not-started',
  'done',
  'asked',
  'declined',
];

/**
 * Where a row’s heading stands among the headings: a number for each row by looking into a list that is made once. A join would be
 * planned anew by guesses about a place that the planner does not know.
 */
const HEADINGS: Readonly<Record<Grouping, string>> = {
  priority: `array_position((SELECT array_agg(v.id ORDER BY v.number) FROM plans.priority_view v JOIN body ON body.id = v.partnership_id
                               WHERE v.audience = ANY($1::text[])), s.priority_id)`,
  owner: `array_position((SELECT array_agg(o.id ORDER BY o.name, o.id) FROM partnerships.organisation_view o
                           WHERE o.id = ANY(ARRAY(SELECT DISTINCT organisation_id FROM seen))), s.organisation_id)`,
  month: `extract(year FROM s.due_date) * 12 + extract(month FROM s.due_date)`,
  standing: `array_position(ARRAY['${STANDINGS.join("', '")}'], s.standing)`,
};

const ORDERS: Readonly<Record<Sort, string>> = {
  due: 'due_date, number',
  number: 'number',
  said: 'reported_at DESC NULLS LAST, number',
  slips: 'due_moves DESC, due_date, number',
};

/**
 * One page of `wanted`, as `chosen(id, nth)`. Each way to look at the board is a statement of its own, prepared once: only as many rows
 * are sorted to the end as a page shows. `$6` is how many stand before it.
 */
export function chosenBy(by: Grouping, sort: Sort, size: number): string {
  const order = `heading NULLS LAST, ${ORDERS[sort]}`;
  return `chosen AS MATERIALIZED (
    SELECT id, is_new, row_number() OVER (ORDER BY ${order}) AS nth FROM (
      SELECT s.id, s.is_new, s.number, s.due_date, s.due_moves, s.reported_at, ${HEADINGS[by]} AS heading
        FROM wanted s ORDER BY ${order} LIMIT ${size} OFFSET $6) few)`;
}
