import type { YearToldFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { formatPence } from '../../../lib/money.js';
import { Table } from '../../../ui/table.js';
import { againstBudget, bears } from './amounts.js';
import { monthInWords } from '../month-words.js';
import { partnerName, sharedTitle } from './named.js';

type Year = YearToldFragment;
type Partner = Year['partners'][number];

const own = (shares: readonly { partnerId: string; pence: string }[], { id }: Partner): string =>
  shares.find((one) => one.partnerId === id)?.pence ?? '0';

/** What one partner bears and why, on one page. */
export function Statement({ year, partner }: { year: Year; partner: Partner }) {
  const mine = year.settlement.filter((one) => one.from === partner.id || one.to === partner.id);
  return (
    <>
      <p className="nhsuk-body-l">
        As known now, {partner.name} has <strong>{bears(own(year.bears, partner))}</strong>.
      </p>
      {year.newest.length === 0 && <p>Nothing was reported yet, so there is nothing to share.</p>}
      {year.newest.map((one) => (
        <Table
          key={one.id}
          caption={`${sharedTitle(year, one)}${one.from ? '; as of ' : ', '}${monthInWords(one.month)}: ${againstBudget(one.variance)}${one.final ? '' : ' (provisional)'}`}
          rows={[
            ...one.steps.map((step) => ({ words: step.words, pence: formatPence(own(step.moves, partner)) })),
            { words: `${partner.name} in all`, pence: bears(own(one.shares, partner)) },
          ]}
          rowKey={(row) => row.words}
          columns={[
            { heading: 'Step', cell: (row) => row.words },
            { heading: 'Your part', numeric: true, cell: (row) => row.pence },
          ]}
        />
      ))}
      <h2 className="nhsuk-heading-m">Who pays whom</h2>
      {mine.length === 0 ? (
        <p>Nothing is to be paid, as known now.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {mine.map(({ from, to, pence }) => (
            <li key={`${from} ${to}`}>
              {partnerName(year, from)} pays {partnerName(year, to)} {formatPence(pence)}.
            </li>
          ))}
        </ul>
      )}
      {year.payments.length > 0 && (
        <Table
          caption="What fell due in the year"
          rows={year.payments}
          rowKey={({ at }) => at}
          columns={[
            { heading: 'When', cell: ({ at }) => formatInstant(at) },
            { heading: 'Your part', numeric: true, cell: ({ pence }) => bears(own(pence, partner)) },
          ]}
        />
      )}
      <p className="app-not-printed">
        <a href={links.riskFigures(year.place, year.number)}>The same as an Excel workbook</a>, with a formula
        for each step.
      </p>
    </>
  );
}
