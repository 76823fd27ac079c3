import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Fault, Refusal } from '@folkmoot/kernel/refusal.js';
import { optional, type Values } from '../../lib/form.js';

/** What the form says, as the schema takes it, and what is wrong with days that could not be read. */
export function readFields(values: Values) {
  const [regime = '', category = ''] = (values.kind ?? '').split('/');
  const since = parseDate(values.since ?? '', 'since');
  const until = values.until ? parseDate(values.until, 'until') : null;
  const unread: Fault[] = [
    ...(values.since && !since.ok ? since.refusal.faults : []),
    ...(until && !until.ok ? until.refusal.faults : []),
  ];
  const input = {
    requestId: values.requestId ?? '',
    regime: regime || 'nhs',
    category,
    holder: regime === 'council' ? values.holder || 'self' : 'self',
    description: values.description ?? '',
    concernsId: optional(values, 'concernsId') ?? null,
    concerns: values.concerns ?? '',
    // A day that cannot be read must not be taken for none: without the first day nothing is written.
    since: since.ok && unread.length === 0 ? since.value : null,
    until: until?.ok ? until.value : null,
    mitigation: values.mitigation ?? '',
    published: values.published !== 'no',
    withheldReason: values.withheldReason ?? '',
  };
  return { input, unread, readSince: since.ok };
}

const PATHS: Readonly<Record<string, string>> = { category: 'kind', regime: 'kind', holder: 'kind' };

/** The schema’s faults, under the names of this form, with what could not be read in the place of what was missing. */
export function faultsInForm(refusal: Refusal, unread: readonly Fault[], readSince: boolean): Refusal {
  const faults = refusal.faults
    .filter(
      ({ code, path }) =>
        code !== 'interest/since-missing' || (!readSince && !unread.some((one) => one.path === path)),
    )
    .map((one) => ({ ...one, path: PATHS[one.path] ?? one.path }));
  return { faults: [...faults, ...unread] };
}
