import type { Fault, Refusal } from '@folkmoot/kernel/refusal.js';

/** What an action gives back when the schema refused: the faults, and everything typed, so that nothing is lost. */
export interface Refused {
  faults: readonly Fault[];
  values: Values;
}
export type Values = Readonly<Record<string, string>>;

export const refuse = (refusal: Refusal, values: Values): Refused => ({ faults: refusal.faults, values });

/**
 * The text fields of a posted form, trimmed; of a repeated name the last, as browsers send a checkbox after its hidden default.
 * Of a file its name: a refused form says which one is to be chosen again.
 */
export function valuesOf(form: FormData): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of form) values[name] = typeof value === 'string' ? value.trim() : value.name;
  return values;
}

/** Every value of one name: checkboxes that may be ticked together. */
export const allOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');

/** An optional field: what was left empty is absent. */
export const optional = (values: Values, name: string): string | undefined => values[name] || undefined;

/** The sentences for one field, joined; undefined when it is in order. */
export const faultOf = (faults: readonly Fault[] | undefined, path: string): string | undefined => {
  const found = (faults ?? []).filter((fault) => fault.path === path);
  return found.length ? found.map((fault) => fault.message).join(' ') : undefined;
};

/** The id of a field's first control, which the error summary links to: `partners.2.name` → `field-partners-2-name`. */
export const fieldId = (path: string): string => `field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
