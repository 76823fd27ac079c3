import { Link } from 'react-router';
import { links } from '../../lib/links.js';

/** Where those who arrange the members of a place do so. */
export function ArrangeLinks({ place }: { place: string }) {
  return (
    <ul className="nhsuk-list">
      <li>
        <Link to={links.invite(place)}>Invite somebody</Link>
      </li>
      <li>
        <Link to={links.importMembers(place)}>Bring members from a spreadsheet</Link>
      </li>
      <li>
        <Link to={links.invitations(place)}>Invitations, and who has answered</Link>
      </li>
    </ul>
  );
}
