import { Link } from 'react-router';
import type { SchemesPayingForQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { standingWords } from './standing-words.js';

/** The schemes that pay for a commitment: nobody but the parties of their agreements is told. */
export function PaidBy({
  schemes,
  place,
}: {
  schemes: SchemesPayingForQuery['schemesPayingFor'];
  place: string;
}) {
  if (schemes.length === 0) return null;
  return (
    <>
      <h2>Paid for by</h2>
      <p className="app-detail">Seen by: the parties of the agreement</p>
      <ul>
        {schemes.map((one) => (
          <li key={`${String(one.agreement)} ${one.scheme}`}>
            {one.scheme}, a scheme of{' '}
            <Link to={links.agreement(place, one.agreement)}>
              agreement {one.agreement}, {one.title}
            </Link>
            {one.standing !== 'in-force' && ` (${standingWords(one.standing).toLowerCase()})`}
          </li>
        ))}
      </ul>
    </>
  );
}
