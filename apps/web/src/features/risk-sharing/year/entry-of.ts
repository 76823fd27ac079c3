import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { parsePounds } from '@folkmoot/kernel/money.js';
import type { Values } from '../../../lib/form.js';

interface Entry {
  scheme: string;
  month: string;
  budget: string;
  actualToDate: string;
  forecastOutturn: string;
  note: string;
  lines: { partnerId: string; pence: string }[] | null;
}

const MONEY = {
  budget: 'the budget of the year',
  actualToDate: 'what was spent to date',
  forecastOutturn: 'the forecast outturn',
} as const;

/** What was typed, with pounds as pence; or every field that is no amount. */
export function entryOf(
  values: Values,
  partners: readonly { readonly id: string; readonly name: string }[],
): { entry: Entry | null; faults: Fault[] } {
  const faults: Fault[] = [];
  if (!values.scheme) faults.push(fault('position/no-scheme', 'scheme', 'Choose a scheme.'));
  if (!values.month) faults.push(fault('position/no-month', 'month', 'Choose a month.'));
  const pence = (field: string, what: string): string => {
    const text = values[field] ?? '';
    const found = parsePounds(text.replace(/^[-−]/, ''));
    if (found === undefined)
      faults.push(fault('position/no-amount', field, `Give ${what} in pounds, such as 1,250,000 or 99.50.`));
    return /^[-−]/.test(text) ? `-${found ?? '0'}` : (found ?? '0');
  };
  const lines = partners
    .filter(({ id }) => values[`lines.${id}`])
    .map(({ id, name }) => ({ partnerId: id, pence: pence(`lines.${id}`, `the own part of ${name}`) }));
  const entry = {
    scheme: values.scheme ?? '',
    month: values.month ?? '',
    budget: pence('budget', MONEY.budget),
    actualToDate: pence('actualToDate', MONEY.actualToDate),
    forecastOutturn: pence('forecastOutturn', MONEY.forecastOutturn),
    note: values.note ?? '',
    lines: lines.length === 0 ? null : lines,
  };
  return { entry: faults.length === 0 ? entry : null, faults };
}
