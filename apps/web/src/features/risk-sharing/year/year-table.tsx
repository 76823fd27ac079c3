import { Link } from 'react-router';
import type { YearToldFragment } from '../../../gql/operations.js';
import { Table } from '../../../ui/table.js';
import { links } from '../../../lib/links.js';
import { againstBudget, MoneyTag } from './amounts.js';
import { monthInWords } from '../month-words.js';

type Year = YearToldFragment;

/** A row for each month that was reported, a column for each scheme. */
export function YearTable({ year }: { year: Year }) {
  const months = year.months.filter((month) => year.positions.some((one) => one.month === month));
  if (months.length === 0)
    return <p>Nothing was reported yet. The host of each scheme reports once a month.</p>;
  return (
    <>
      <Table
        caption="What the hosts say, month by month"
        rows={months}
        rowKey={(month) => month}
        columns={[
          { heading: 'Month', cell: (month) => monthInWords(month) },
          ...year.schemes.map((scheme) => ({
            heading: scheme.title,
            cell: (month: string) => <Reported year={year} scheme={scheme.key} month={month} />,
          })),
        ]}
      />
      <p>
        <Link to={links.moneyColours(year.place)}>What the marks mean</Link>
      </p>
    </>
  );
}

function Reported({ year, scheme, month }: { year: Year; scheme: string; month: string }) {
  const position = year.positions.find((one) => one.scheme === scheme && one.month === month);
  if (!position) return <>not reported</>;
  return (
    <>
      <Link to={links.riskPosition(year.place, year.number, position.id)}>
        {againstBudget(position.variance)}
        <span className="nhsuk-u-visually-hidden">, {monthInWords(month)}: see every step</span>
      </Link>
      <br />
      <MoneyTag position={position} /> {position.final ? 'Final' : 'Provisional'}
      {position.restates && <>, said anew</>}
    </>
  );
}
