import { optional, type Values } from '../../lib/form.js';
import { parsePounds } from '../../lib/money.js';

/** What cannot be read goes as a sum that none can be: it is refused in the same breath as all other faults. */
function sumOf(pounds: string): string {
  const pence = parsePounds(pounds);
  return pence !== undefined && pence.length <= 18 ? pence : '-1';
}

/** The fields of `HeldFields`, and the priority, as an input of the schema. */
export function heldValues(values: Values) {
  const pounds = optional(values, 'pence');
  return {
    priorityId: optional(values, 'priorityId') ?? null,
    pence: pounds === undefined ? null : sumOf(pounds),
    evidenceExpected: values.evidenceExpected ?? '',
    need: optional(values, 'need') ?? null,
    mattersTo: optional(values, 'mattersTo') ?? null,
  };
}
