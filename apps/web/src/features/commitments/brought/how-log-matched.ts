import type { HowLogMatchedInput } from '../../../gql/operations.js';
import type { Values } from '../../../lib/form.js';

const FIELDS = ['ref', 'what', 'organisation', 'lead', 'role', 'due', 'status', 'rag', 'words', 'link'];
const MORE_FIELDS = [
  'reason',
  'weight-column',
  'priority',
  'shownTo',
  'money',
  'evidence',
  'need',
  'mattersTo',
];
const OF_A_LINE = /^(owner|person|due|what|weight|leave-out)\.(\d+)$/;

/** What the officer said of the list, from the address or from the form: `what=0`, `standing=agreed`, `owner.7=<organisation>`. */
export function howLogMatched(values: Values): HowLogMatchedInput {
  const fields = [...FIELDS, ...MORE_FIELDS];
  const said = fields.some((field) => values[field] !== undefined);
  return {
    columns: said
      ? fields.flatMap((field) =>
          /^\d+$/.test(values[field] ?? '')
            ? [{ field: field === 'weight-column' ? 'weight' : field, column: Number(values[field]) }]
            : [],
        )
      : null,
    standing: values.standing || null,
    weight: values.weight || null,
    lines: Object.entries(values).flatMap(([key, value]) => {
      const [, field, line] = OF_A_LINE.exec(key) ?? [];
      return field === undefined || value === '' ? [] : [{ field, line: Number(line), value }];
    }),
  };
}

/** As a field of a form is called: the weight of all lines has its own. */
export const columnName = (field: string): string => (field === 'weight' ? 'weight-column' : field);
