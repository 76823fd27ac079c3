import type { RiskPositionQuery } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { formatPence } from '../../../lib/money.js';
import { SummaryList } from '../../../ui/summary-list.js';
import { Table } from '../../../ui/table.js';
import { againstBudget, MoneyTag } from './amounts.js';

type PositionPage = NonNullable<RiskPositionQuery['riskPosition']>;
type Partners = readonly { readonly id: string; readonly name: string }[];

export function PositionFacts({ page, partners }: { page: PositionPage; partners: Partners }) {
  const { position } = page;
  return (
    <SummaryList
      rows={[
        { key: 'Budget of the year', value: formatPence(position.budget) },
        { key: 'Spent to date', value: formatPence(position.actualToDate) },
        { key: 'Forecast outturn', value: formatPence(position.forecastOutturn) },
        {
          key: 'Against the budget',
          value: (
            <>
              {againstBudget(position.variance)} <MoneyTag position={position} />
            </>
          ),
        },
        ...(position.lines ? [{ key: 'Own parts', value: ownParts(position.lines, partners) }] : []),
        { key: 'Standing', value: standingOf(page) },
        { key: 'Entered', value: `${formatInstant(position.enteredAt)}, by ${page.enteredByName}` },
        ...(position.note === '' ? [] : [{ key: 'Why', value: position.note }]),
      ]}
    />
  );
}

/** Whose lines the difference is of. */
const ownParts = (
  lines: readonly { readonly partnerId: string; readonly pence: string }[],
  partners: Partners,
): string =>
  lines
    .map(
      ({ partnerId, pence }) =>
        `${partners.find(({ id }) => id === partnerId)?.name ?? 'A former partner'}: ${againstBudget(pence)}`,
    )
    .join('; ');

function standingOf({ position, approvedByName }: PositionPage): string {
  if (position.final) return `Final, approved by ${approvedByName ?? ''}`;
  if (position.meantFinal) return 'Provisional, waits for somebody to approve it as final';
  return 'Provisional';
}

/** A month that was said anew, beside what was said of it before. */
export function SaidBefore({ page }: { page: PositionPage }) {
  if (page.said.length < 2) return null;
  return (
    <Table
      caption="What was said of this month, newest first"
      rows={page.said}
      rowKey={(one) => one.id}
      columns={[
        { heading: 'When', cell: (one) => formatInstant(one.enteredAt) },
        { heading: 'Budget', numeric: true, cell: (one) => formatPence(one.budget) },
        { heading: 'Spent to date', numeric: true, cell: (one) => formatPence(one.actualToDate) },
        { heading: 'Forecast outturn', numeric: true, cell: (one) => formatPence(one.forecastOutturn) },
        { heading: 'Against the budget', numeric: true, cell: (one) => againstBudget(one.variance) },
        { heading: 'Why', cell: (one) => one.note || 'no reason given' },
      ]}
    />
  );
}
