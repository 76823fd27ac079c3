import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { allOf, type Values } from '../../../lib/form.js';
import { contributionsTyped } from './contributions-typed.js';
import type { partOfPage } from './parts.js';

interface Read {
  readonly value: unknown;
  /** What could not even be read. */
  readonly faults: readonly Fault[];
}

/** What a page of the form says, as the draft keeps it. */
export function readPart(
  { kind, key }: NonNullable<ReturnType<typeof partOfPage>>,
  form: FormData,
  values: Values,
  terms: StoredTerms,
): Read {
  switch (kind) {
    case 'period':
      return period(values);
    case 'partners':
      return partners(form, values, terms);
    case 'written':
      return {
        value: Object.fromEntries(
          Object.entries(values).flatMap(([name, text]) =>
            name.startsWith('written.') ? [[name.slice('written.'.length), text]] : [],
          ),
        ),
        faults: [],
      };
    case 'scheme':
      return { value: values.do === 'remove' ? null : scheme(values), faults: [] };
    case 'money':
      return contributionsTyped(
        values,
        terms,
        terms.schemes.findIndex((one) => one.key === key),
      );
  }
}

function period(values: Values): Read {
  const faults: Fault[] = [];
  const day = (name: string): string | null => {
    if (!values[name]) return null;
    const read = parseDate(values[name], name);
    if (read.ok) return read.value;
    faults.push(...read.refusal.faults);
    return null;
  };
  const months = Number(values.months);
  if (!Number.isInteger(months) || months < 1 || months > 60)
    faults.push(fault('agreement/months', 'months', 'Give how many months it lasts, from 1 to 60.'));
  return {
    value: {
      title: values.title ?? '',
      firstMonth: values.firstMonth || null,
      months: faults.length > 0 ? 12 : months,
      effectiveFrom: day('effectiveFrom'),
      effectiveTo: day('effectiveTo'),
    },
    faults,
  };
}

/** A box of its own for each, so that what was ticked stands again in a form that was refused. */
const chosen = (values: Values, name: string): string[] =>
  Object.keys(values).flatMap((one) =>
    one.startsWith(name) && values[one] === 'on' ? [one.slice(name.length)] : [],
  );

function scheme(values: Values): object {
  return {
    title: values.title ?? '',
    form: values.form || null,
    host: values.host || null,
    poolManager: values.poolManager ?? '',
    vat: values.vat || null,
    figures: values.figures || null,
    ringFence: values.ringFence ?? '',
    functionsChecked: values.functionsChecked === 'on',
    functionsExcluded: values.functionsExcluded ?? '',
    priorityIds: chosen(values, 'priority.'),
    commitmentIds: chosen(values, 'commitment.'),
  };
}

/** The order is changed by one press of a button, which says which partner moves where; it works without scripts. */
function partners(form: FormData, values: Values, terms: StoredTerms): Read {
  const faults: Fault[] = [];
  const listed = allOf(form, 'partner').map((id, at) => {
    const field = (name: string) => values[`partners.${String(at)}.consent.${name}`] ?? '';
    if (!field('by') && !field('on') && !field('reference')) return { id, consent: null };
    const on = parseDate(field('on'), `partners.${String(at)}.consent.on`);
    if (!on.ok) faults.push(...on.refusal.faults);
    return { id, consent: { by: field('by'), on: on.ok ? on.value : '', reference: field('reference') } };
  });
  const [what, which] = (values.do ?? '').split(':');
  const at = Number(which);
  const moved = listed[at];
  if (what === 'out') listed.splice(at, 1);
  if (moved && (what === 'up' || what === 'down')) {
    listed.splice(at, 1);
    listed.splice(Math.max(0, at + (what === 'up' ? -1 : 1)), 0, moved);
  }
  if (values.add && !terms.partners.some((one) => one.id === values.add))
    listed.push({ id: values.add, consent: null });
  return { value: listed, faults };
}
