import type { HowMatchedInput } from '../../../gql/operations.js';
import type { Values } from '../../../lib/form.js';

const FIELDS = ['name', 'code', 'seat', 'voting', 'person', 'surname', 'jobTitle', 'email'];
const LINE = /^line\.(\d+)$/;

/** What the secretary said of the list, from the address or from the form: `name=0`, `seatFor=by-sector`, `line.7=<organisation>`. */
export function howMatched(values: Values): HowMatchedInput {
  const said = FIELDS.some((field) => values[field] !== undefined);
  return {
    columns: said
      ? FIELDS.flatMap((field) =>
          /^\d+$/.test(values[field] ?? '') ? [{ field, column: Number(values[field]) }] : [],
        )
      : null,
    seatFor: values.seatFor || null,
    choices: Object.entries(values).flatMap(([key, chosen]) => {
      const line = LINE.exec(key)?.[1];
      if (line === undefined || chosen === '') return [];
      return [{ line: Number(line), organisationId: chosen === 'leave-out' ? null : chosen }];
    }),
  };
}
