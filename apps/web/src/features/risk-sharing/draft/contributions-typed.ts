import { parsePounds } from '@folkmoot/kernel/money.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { SOURCE_WORDS } from '@folkmoot/risk-sharing/terms/draft-words.js';
import type { Values } from '../../../lib/form.js';

interface Contribution {
  readonly partner: string;
  readonly source: string;
  readonly pence: readonly string[];
}

/** Rows of the form: those that are kept, and a blank one below them. */
export const rowsShown = (terms: StoredTerms, at: number): number =>
  (terms.schemes[at]?.contributions.length ?? 0) + 1;

/** What the table says, row by row, with the same each month where that was given, and below it what was pasted. */
export function contributionsTyped(
  values: Values,
  terms: StoredTerms,
  at: number,
): { value: Contribution[]; faults: Fault[] } {
  const path = `schemes.${String(at)}.contributions`;
  const faults: Fault[] = [];
  const value: Contribution[] = [];
  for (let row = 0; row < rowsShown(terms, at); row += 1) {
    const field = (name: string) => values[`${path}.${String(row)}.${name}`] ?? '';
    if (!field('partner') || values.do === `out:${String(row)}`) continue;
    const each = field('each');
    const pence = Array.from({ length: terms.months }, (_, month) => {
      const name = each ? 'each' : `pence.${String(month)}`;
      const typed = field(name);
      if (typed === '') return '0';
      const read = parsePounds(typed);
      if (read === undefined && !(each && month > 0))
        faults.push(
          fault(
            'agreement/no-amount',
            `${path}.${String(row)}.${name}`,
            'Give an amount in pounds, such as 1,250.50.',
          ),
        );
      return read ?? '0';
    });
    value.push({ partner: field('partner'), source: field('source') || 'other', pence });
  }
  const pasted = pastedRows(values.paste ?? '', terms);
  return { value: [...value, ...pasted.rows], faults: [...faults, ...pasted.faults] };
}

/** Lines as a spreadsheet copies them: the partner, where the money comes from (or not), then an amount for each month. */
function pastedRows(text: string, terms: StoredTerms): { rows: Contribution[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, at) => {
      const [name = '', ...cells] = line.split('\t').map((cell) => cell.trim());
      const wrong = (message: string) => {
        faults.push(fault('agreement/paste', 'paste', `Line ${String(at + 1)}: ${message}`));
        return [];
      };
      const partner = terms.partners.find((one) => same(one.name, name));
      if (!partner) return wrong(`“${name}” is not the name of a partner.`);
      const source = Object.entries(SOURCE_WORDS).find(
        ([code, words]) => same(words, cells[0]) || same(code, cells[0]),
      );
      const amounts = (source ? cells.slice(1) : cells).filter((cell) => cell !== '');
      if (amounts.length > terms.months || amounts.length === 0)
        return wrong(`it has ${String(amounts.length)} amounts; there are ${String(terms.months)} months.`);
      const pence = amounts.map((cell) => parsePounds(cell));
      if (pence.includes(undefined)) return wrong('an amount is not in pounds.');
      const filled = [
        ...pence.map((one) => one ?? '0'),
        ...Array<string>(terms.months - pence.length).fill('0'),
      ];
      return [{ partner: partner.id, source: source?.[0] ?? 'other', pence: filled }];
    });
  return { rows, faults };
}

const same = (one: string, other: string | undefined): boolean =>
  one.toLowerCase() === (other ?? '').toLowerCase();
