import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import type { AgreementShown } from '../shown-version.js';

/** What is not filed yet to the version in force. It holds all the same. */
export function DeedMissing({ agreement: { place, number, inForce } }: { agreement: AgreementShown }) {
  if (!inForce) return null;
  return inForce.gaps.map((gap) => (
    <p key={gap.code}>
      {gap.message}{' '}
      <Link to={`${links.agreementChanges(place, number, inForce.n)}#deed`}>
        Go to version {inForce.n} to see or file it
      </Link>
    </p>
  ));
}
