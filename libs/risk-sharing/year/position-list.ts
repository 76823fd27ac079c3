import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { parsePounds } from '@folkmoot/kernel/money.js';
import { guessColumns, type SheetLine, type SheetList } from '@folkmoot/kernel/sheet-list.js';
import { linesByPartner } from './own-lines.js';

type Field = 'scheme' | 'month' | 'budget' | 'actual' | 'forecast' | 'note';

const LOOKS: readonly (readonly [Field, RegExp])[] = [
  ['scheme', /scheme|pool|fund|line/i],
  ['month', /month|period/i],
  ['budget', /budget|plan/i],
  ['actual', /actual|spent|to date|ytd/i],
  ['forecast', /forecast|outturn/i],
  ['note', /note|reason|why|comment/i],
];
const NAMES: Readonly<Record<Exclude<Field, 'note'>, string>> = {
  scheme: 'Scheme',
  month: 'Month',
  budget: 'Budget',
  actual: 'Actual to date',
  forecast: 'Forecast outturn',
};

export const POSITION_LIST = {
  lines: 720,
  columns: 40,
  cell: 1_000,
  each: 'scheme and month',
  isHeading: (cells: readonly string[]): boolean =>
    cells.filter((cell) => LOOKS.some(([, form]) => form.test(cell))).length >= 3,
};

export interface ListedPosition {
  readonly line: number;
  readonly scheme: string;
  readonly month: string;
  readonly budget: bigint;
  readonly actualToDate: bigint;
  readonly forecastOutturn: bigint;
  readonly note: string;
  /** Pence as text, by organisation; null where the line says nothing of them. */
  readonly lines: Readonly<Record<string, string>> | null;
}

/**
 * A host's own table as positions: all of it, or every fault with its line. Money is in pounds. A partner's own part stands in a
 * column that is called “Own part of” and its name.
 */
export function listedPositions(
  list: SheetList,
  schemes: readonly { readonly key: string; readonly title: string }[],
  partners: readonly { readonly id: string; readonly name: string }[],
): { readonly positions: readonly ListedPosition[]; readonly faults: readonly Fault[] } {
  const own = partners.flatMap(({ id, name }) => {
    const at = list.columns.findIndex((heading) => same(heading, `Own part of ${name}`));
    return at < 0 ? [] : [{ id, name, at }];
  });
  // Names of organisations are no headings: “Own part of the Care Fund” is no scheme.
  const headings = list.columns.map((heading, at) => (own.some((one) => one.at === at) ? '' : heading));
  const columns = guessColumns(headings, LOOKS);
  const missing = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((one) => columns[one] === undefined);
  if (missing.length > 0)
    return {
      positions: [],
      faults: [
        fault(
          'position/column-missing',
          'file',
          `There is no column for ${missing.map((one) => `“${NAMES[one]}”`).join(', ')}. Name the columns as on this page.`,
        ),
      ],
    };
  const faults: Fault[] = [];
  const wrong = (line: number, words: string): void => {
    faults.push(fault('position/line', `file.${String(line)}`, `Line ${String(line)}: ${words}`));
  };
  const positions = list.lines.map((line): ListedPosition => {
    const cell = (field: Field): string => cellOf(line, columns[field]);
    const scheme = schemes.find((one) => same(one.title, cell('scheme')) || same(one.key, cell('scheme')));
    if (!scheme) wrong(line.line, `“${cell('scheme')}” is no scheme of this agreement.`);
    const month = monthOf(cell('month'));
    if (month === null) wrong(line.line, 'write the month as 2027-06 or June 2027.');
    const money = (field: 'budget' | 'actual' | 'forecast'): bigint => {
      const pence = penceOf(cell(field));
      if (pence === null) wrong(line.line, `${NAMES[field]} is no amount of money in pounds.`);
      return pence ?? 0n;
    };
    const parts = own.flatMap(({ id, name, at }) => {
      const text = cellOf(line, at);
      if (text === '') return [];
      const pence = penceOf(text);
      if (pence === null) wrong(line.line, `the own part of ${name} is no amount of money in pounds.`);
      return [{ partnerId: id, pence: pence ?? 0n }];
    });
    return {
      line: line.line,
      scheme: scheme?.key ?? '',
      month: month ?? '',
      budget: money('budget'),
      actualToDate: money('actual'),
      forecastOutturn: money('forecast'),
      note: cell('note'),
      lines: linesByPartner(parts),
    };
  });
  return { positions, faults };
}

const cellOf = ({ cells }: SheetLine, at: number | undefined): string =>
  at === undefined ? '' : (cells[at] ?? '').trim();
const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');

/** Less than nothing with a sign or in brackets, as accounts write it. */
function penceOf(text: string): bigint | null {
  const [, , inside] = /^(\()(.*)\)$/.exec(text) ?? [];
  const negative = inside !== undefined || /^[-−]/.test(text);
  const pence = parsePounds((inside ?? text).replace(/^[-−]/, ''));
  return pence === undefined ? null : negative ? -BigInt(pence) : BigInt(pence);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2027-06`, `2027-06-30`, `June 2027`, `Jun-27`, `06/2027`. */
function monthOf(text: string): string | null {
  const written = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text);
  const slashed = /^(?:\d{1,2}\/)?(\d{1,2})\/(\d{4})$/.exec(text);
  const named = /^(?:\d{1,2}[ -])?([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/.exec(text);
  const [year, month] = written
    ? [written[1], Number(written[2])]
    : slashed
      ? [slashed[2], Number(slashed[1])]
      : [named?.[2], MONTHS.indexOf((named?.[1] ?? '').slice(0, 3).toLowerCase()) + 1];
  if (!year || month < 1 || month > 12) return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`;
}
