import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { termsOf, type AgreementShown, type VersionShown } from './shown-version.js';

/** How the year goes, what the rules mean, and what can be taken to a board or to the lawyers. */
export function WhereNext({ agreement, version }: { agreement: AgreementShown; version: VersionShown }) {
  const { place, number } = agreement;
  const { rules, schemes } = termsOf(version);
  const shared = (keys: readonly string[]): string =>
    keys.map((key) => schemes.find((one) => one.key === key)?.title ?? key).join(' and ');
  return (
    <>
      {['in-force', 'superseded', 'ended'].includes(version.standing) && (
        <>
          <h2>The year</h2>
          <p>
            <Link to={links.riskYear(place, number)}>How the year goes: positions, shares and payments</Link>
          </p>
        </>
      )}
      <h2>What it means</h2>
      <ul className="nhsuk-list">
        {rules.map((rule, at) => (
          <li key={rule.key}>
            <Link to={links.ruleMeaning(place, number, rule.key)}>
              What rule {at + 1} means for each partner
            </Link>
            {rule.schemes.length > 0 && `: ${shared(rule.schemes)}`}
          </li>
        ))}
        <li>
          <Link to={links.scenarios(place, number)}>
            Scenarios: what each partner may pay in the year, from what you assume
          </Link>
        </li>
      </ul>
      <h2>Take home</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={links.agreementPrint(place, number)}>The whole version to print, for a board paper</Link>
        </li>
        <li>
          <a href={`${links.riskSchedules(place, number)}?version=${version.n}`}>
            The schedules of contributions and risk share
          </a>{' '}
          as a Word document, for the lawyers
        </li>
      </ul>
    </>
  );
}
