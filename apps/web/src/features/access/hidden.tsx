import type { Values } from '../../lib/form.js';

/** A hidden field that survives a refusal as it was sent. */
export function Hidden({ name, value, values }: { name: string; value: string; values?: Values }) {
  const kept = values?.[name] ?? value;
  return <input type="hidden" name={name} defaultValue={kept} key={kept} />;
}
