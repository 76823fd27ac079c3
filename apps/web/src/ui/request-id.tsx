import type { Values } from '../lib/form.js';

/** The hidden number that makes a repeated post harmless. After a refusal the typed form keeps its own. */
export function RequestId({ id, values }: { id: string; values?: Values }) {
  return (
    <input
      type="hidden"
      name="requestId"
      defaultValue={values?.requestId ?? id}
      key={values?.requestId ?? id}
    />
  );
}
