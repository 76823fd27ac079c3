import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { termsOf, type AgreementShown, type VersionShown } from './shown-version.js';

/** Where the rules of an agreement, the scenarios and the year are. */
export function WhereNext({ agreement, version }: { agreement: AgreementShown; version: VersionShown }) {
  const { place, number } = agreement;
  const rules = termsOf(version).rules;
  return (
    <>
      <h2>What it means</h2>
      <ul className="nhsuk-list">
        {rules.map((rule, at) => (
          <li key={rule.key}>
            <Link to={links.ruleMeaning(place, number, rule.key)}>
              What rule {at + 1} means for each partner
            </Link>
          </li>
        ))}
        <li>
          <Link to={links.agreementPrint(place, number)}>The whole version to print, for a board paper</Link>
        </li>
        {['in-force', 'superseded', 'ended'].includes(version.standing) && (
          <li>
            <Link to={links.riskYear(place, number)}>How the year goes: positions, shares and payments</Link>
          </li>
        )}
        <li>
          <a href={`${links.riskSchedules(place, number)}?version=${version.n}`}>
            The schedules of contributions and risk share
          </a>{' '}
          as a Word document, for the lawyers
        </li>
        <li>
          <Link to={links.scenarios(place, number)}>
            Scenarios: what each partner may pay in the year, from what you assume
          </Link>
        </li>
      </ul>
    </>
  );
}
