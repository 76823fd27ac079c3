import type { FundReportQuery, YearToldFragment } from '../../../gql/operations.js';
import { formatPence } from '../../../lib/money.js';
import { SummaryList } from '../../../ui/summary-list.js';
import { Table } from '../../../ui/table.js';
import { againstBudget } from './amounts.js';
import { monthInWords } from '../month-words.js';
import { partnerName } from './named.js';

const SOURCES: Readonly<Record<string, string>> = {
  'nhs-minimum': 'NHS minimum',
  'council-grant': 'council grant',
  'disabled-facilities-grant': 'disabled facilities grant',
  additional: 'additional',
  other: 'other',
};

const money = (pence: string | null): string => (pence === null ? 'not reported' : formatPence(pence));

/** Income, expenditure and forecast of one fund. */
export function ReportTables({
  year,
  report,
}: {
  year: YearToldFragment;
  report: NonNullable<FundReportQuery['fundReport']>;
}) {
  return (
    <>
      <Table
        caption="Income"
        rows={report.income}
        rowKey={(one) => `${one.partnerId} ${one.source}`}
        columns={[
          {
            heading: 'From',
            cell: (one) => `${partnerName(year, one.partnerId)}, ${SOURCES[one.source] ?? one.source}`,
          },
          { heading: 'In this period', numeric: true, cell: (one) => formatPence(one.inPeriod) },
          { heading: 'To date', numeric: true, cell: (one) => formatPence(one.toDate) },
          { heading: 'Whole year', numeric: true, cell: (one) => formatPence(one.wholeYear) },
        ]}
      />
      <h2 className="nhsuk-heading-m">Expenditure and forecast</h2>
      {report.asOf !== null && report.asOf !== report.months.at(-1) && (
        <p>
          The last month of the period was not reported. These are the figures of {monthInWords(report.asOf)}.
        </p>
      )}
      <SummaryList
        rows={[
          { key: 'Spent in this period', value: money(report.spentInPeriod) },
          { key: 'Spent to date', value: money(report.spentToDate) },
          { key: 'Budget of the year', value: money(report.budget) },
          { key: 'Forecast outturn', value: money(report.forecastOutturn) },
          {
            key: 'Against the budget',
            value: report.variance === null ? 'not reported' : againstBudget(report.variance),
          },
          { key: 'Standing', value: report.final ? 'Final' : 'Provisional' },
        ]}
      />
    </>
  );
}
