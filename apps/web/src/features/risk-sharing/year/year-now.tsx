import type { YearToldFragment } from '../../../gql/operations.js';
import { formatPence } from '../../../lib/money.js';
import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import { formatInstant } from '../../../lib/dates.js';
import { Table } from '../../../ui/table.js';
import { bears } from './amounts.js';
import { monthInWords } from '../month-words.js';
import { asOfMonth, partnerName, schemeTitle, sharedTitle } from './named.js';

type Year = YearToldFragment;

/** What each partner bears as it is known now, by each rule and together. */
export function BearsNow({ year }: { year: Year }) {
  return (
    <Table
      caption="What each partner bears, as known now"
      rows={year.partners}
      rowKey={(partner) => partner.id}
      columns={[
        {
          heading: 'Partner',
          cell: ({ id, name }) => <Link to={links.riskStatement(year.place, year.number, id)}>{name}</Link>,
        },
        ...year.newest.map((one) => ({
          heading: sharedTitle(year, one),
          numeric: true,
          cell: ({ id }: { id: string }) =>
            bears(one.shares.find((share) => share.partnerId === id)?.pence ?? '0'),
        })),
        {
          heading: 'Together',
          numeric: true,
          cell: ({ id }) => (
            <strong>{bears(year.bears.find((one) => one.partnerId === id)?.pence ?? '0')}</strong>
          ),
        },
      ]}
    />
  );
}

/** Layers that were reached, partners near a cap, and what no partner bears: what a board wants to hear first. */
export function Signals({ year }: { year: Year }) {
  const words = year.newest.flatMap((one) => [
    ...(one.layers > 1 && one.layerReached > 0
      ? [`${sharedTitle(year, one)} reaches layer ${one.layerReached} of ${one.layers}.`]
      : []),
    ...one.nearCaps.map(
      (near) =>
        `${partnerName(year, near.partnerId)} bears ${near.percent}% of its cap of ${formatPence(near.limit)}${one.from ? `, in ${sharedTitle(year, one)}` : ''}.`,
    ),
    ...(one.reserveDraw === '0' ? [] : [`${formatPence(one.reserveDraw)} comes from the reserve.`]),
    ...(one.carryForward === '0' ? [] : [`${formatPence(one.carryForward)} is carried forward.`]),
    ...(one.unallocated === '0'
      ? []
      : [`${formatPence(one.unallocated)} is left for the partners to decide.`]),
    ...(one.notReported.length === 0
      ? []
      : [
          `Not reported for ${monthInWords(asOfMonth(one))}, so the last word counts: ${one.notReported.map((key) => schemeTitle(year, key)).join(', ')}.`,
        ]),
  ]);
  const split = year.newest.some((one) => one.from);
  if (split)
    words.push(
      'A variation changed who shares in the course of the year: what was spent before it is shared by the former version, the rest by the later one.',
    );
  if (words.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {[...new Set(words)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** One payment for each pair, netted over all schemes and hosts. */
export function Settlement({ year }: { year: Year }) {
  if (year.settlement.length === 0) return <p>Nobody owes anybody anything, as known now.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {year.settlement.map(({ from, to, pence }) => (
        <li key={`${from} ${to}`}>
          {partnerName(year, from)} pays {partnerName(year, to)} <strong>{formatPence(pence)}</strong>.
        </li>
      ))}
    </ul>
  );
}

/** What fell due each time something new was said: it adds up to what each bears now. */
export function Payments({ year }: { year: Year }) {
  if (year.payments.length === 0) return null;
  return (
    <Table
      caption="What fell due in the year"
      rows={year.payments}
      rowKey={({ at }) => at}
      columns={[
        { heading: 'When', cell: ({ at }) => formatInstant(at) },
        ...year.partners.map(({ id, name }) => ({
          heading: name,
          numeric: true,
          cell: ({ pence }: Year['payments'][number]) =>
            bears(pence.find((one) => one.partnerId === id)?.pence ?? '0'),
        })),
      ]}
    />
  );
}
