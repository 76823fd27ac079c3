import { Link } from 'react-router';
import type { AgreementYearQuery, YearToldFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';
import { againstBudget } from './amounts.js';
import { monthInWords } from '../month-words.js';
import { schemeTitle } from './named.js';

/** What the reader’s organisation reports, and has not shown to the others yet. */
export function OwnPart({
  year,
  own,
}: {
  year: YearToldFragment;
  own: NonNullable<AgreementYearQuery['ownAgreementYear']>;
}) {
  const waiting = own.unreleased.filter((one) => !year.positions.some((shown) => shown.id === one.id));
  if (own.mayEnter.length === 0 && waiting.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What you report</h2>
      {own.mayEnter.length > 0 && (
        <p>
          Your organisation holds the money of {own.mayEnter.map((key) => schemeTitle(year, key)).join(', ')}.{' '}
          <Link to={links.enterPosition(year.place, year.number)}>Enter a month</Link>, or{' '}
          <Link to={links.bringPositions(year.place, year.number)}>bring a file</Link>.
        </p>
      )}
      {waiting.length > 0 && (
        <>
          <p>Seen by your organisation alone, until you release it:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {waiting.map((one) => (
              <li key={one.id}>
                <Link to={links.riskPosition(year.place, year.number, one.id)}>
                  {schemeTitle(year, one.scheme)}, {monthInWords(one.month)}: {againstBudget(one.variance)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
