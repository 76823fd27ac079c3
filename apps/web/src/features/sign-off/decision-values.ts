import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { DecisionInput } from '../../gql/operations.js';
import { optional, type Values } from '../../lib/form.js';

/** How many conditions the form has room for; two until somebody asks for more. */
export const rowsOf = (values: Values | undefined): number =>
  Math.min(20, Math.max(2, Number.parseInt(values?.rows ?? '', 10) || 2));

/** A posted decision, and what of its days could not be read. */
export function decisionOf(
  values: Values,
  file: { readonly name: string; readonly bytes: string } | null,
): { readonly decision: DecisionInput; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const day = (path: string): string | null => {
    if (!values[path]) return null;
    const read = parseDate(values[path], path);
    if (read.ok) return read.value;
    faults.push(...read.refusal.faults);
    return null;
  };
  const conditions = Array.from({ length: rowsOf(values) }, (_, index) => `conditions.${index}`)
    .filter((at) => values[`${at}.words`] || values[`${at}.owner`] || values[`${at}.due`])
    .map((at) => {
      const [ownerOrganisationId, ownerPersonId] = (values[`${at}.owner`] ?? '').split('/');
      return {
        words: values[`${at}.words`] ?? '',
        ownerOrganisationId: ownerOrganisationId || null,
        ownerPersonId: ownerPersonId || null,
        due: day(`${at}.due`),
      };
    });
  return {
    decision: {
      state: values.state ?? '',
      routeKind: optional(values, 'routeKind') ?? null,
      body: values.body ?? '',
      decidedOn: day('decidedOn'),
      minute: values.minute ?? '',
      words: values.words ?? '',
      lapsesOn: day('lapsesOn'),
      conditions: values.state === 'approved-with-conditions' ? conditions : [],
      file,
    },
    faults,
  };
}
