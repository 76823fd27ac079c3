import { Link } from 'react-router';
import type { YearToldFragment } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';

/** What can be printed, sent on, or computed again elsewhere. */
export function TakeHome({ year }: { year: YearToldFragment }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Take home</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <a href={links.riskFigures(year.place, year.number)}>The figures as an Excel workbook</a>, with a
          formula for each step
        </li>
        <li>
          <a href={links.riskSchedules(year.place, year.number)}>
            The schedules of contributions and risk share
          </a>{' '}
          as a Word document, for the lawyers
        </li>
        <li>
          A statement of one page for{' '}
          {year.partners.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to={links.riskStatement(year.place, year.number, id)}>{name}</Link>
            </span>
          ))}
        </li>
        <li>
          The manager’s quarterly report and annual return for{' '}
          {year.schemes.map(({ key, title }, at) => (
            <span key={key}>
              {at > 0 && ', '}
              <Link to={links.fundReport(year.place, year.number, key)}>{title}</Link>
            </span>
          ))}
        </li>
      </ul>
    </>
  );
}
