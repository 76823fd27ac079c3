import { formatPence } from '@folkmoot/kernel/money.js';
import { largestRemainder } from '@folkmoot/risk-sharing/domain/largest-remainder.js';
import { percentOf, percentOfBps } from '@folkmoot/risk-sharing/domain/words-of-shares.js';
import type { Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { Radios } from '../../../ui/radios.js';
import { Table } from '../../../ui/table.js';
import { TextField } from '../../../ui/text-field.js';
import type { RuleFieldProps } from './basis-fields.js';

const GOVERNS = [
  { value: 'contribution', text: 'The contributions', hint: 'The printed percentages only describe them.' },
  {
    value: 'printed',
    text: 'The printed percentages',
    hint: 'They hold wherever this rule says “by contribution”.',
  },
];

/** The percentages that the paper prints: 51:49 beside £99m and £96m moves £4,500 of an overspend of £1.95m. */
export function PrintedFields(props: RuleFieldProps) {
  const { values, faults, partners } = props;
  return (
    <>
      <p>
        If the agreement’s text prints percentages, enter them. They are often rounded, and then somebody has
        to say which holds.
      </p>
      <div className="app-rule-parts">
        {partners.map((partner, at) => (
          <TextField
            key={partner.id}
            name={`printed.${at}`}
            label={partner.name}
            inputMode="decimal"
            width={5}
            values={values}
            faults={faults}
          />
        ))}
      </div>
      <Radios
        name="governs"
        label="Which governs where they differ?"
        choices={GOVERNS}
        values={values}
        faults={faults}
      />
    </>
  );
}

/** What print and contributions give for an overspend of 1% of the pool, where they differ. */
export function PrintedDifference({
  terms,
  printedBps,
}: {
  terms: Terms;
  printedBps: Readonly<Record<string, string>> | null;
}) {
  const weights = terms.partners.map(({ contribution }) => contribution?.final ?? 0n);
  const printed = terms.partners.map(({ id }) => BigInt(printedBps?.[id] ?? '0'));
  const pool = weights.reduce((sum, one) => sum + one, 0n);
  const amount = pool / 100n;
  if (!printedBps || amount === 0n || printed.every((one) => one <= 0n)) return null;
  const [byPrint, byMoney] = [largestRemainder(amount, printed), largestRemainder(amount, weights)];
  const rows = terms.partners.map(({ id, name }, at) => ({
    id,
    name,
    printed: percentOfBps(printed[at] ?? 0n),
    ratio: percentOf(weights[at] ?? 0n, pool),
    gap: (byPrint[at] ?? 0n) - (byMoney[at] ?? 0n),
  }));
  if (rows.every(({ gap }) => gap === 0n))
    return <p>The printed percentages and the contributions come to the same.</p>;
  return (
    <Table
      caption={`Print and contributions differ: for an overspend of ${formatPence(amount)}, 1% of the pool`}
      columns={[
        { heading: 'Partner', cell: (row) => row.name },
        { heading: 'Printed', cell: (row) => row.printed, numeric: true },
        { heading: 'By contribution', cell: (row) => row.ratio, numeric: true },
        {
          heading: 'Under print it pays',
          cell: (row) =>
            row.gap === 0n
              ? 'the same'
              : `${formatPence(row.gap < 0n ? -row.gap : row.gap)} ${row.gap < 0n ? 'less' : 'more'}`,
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
