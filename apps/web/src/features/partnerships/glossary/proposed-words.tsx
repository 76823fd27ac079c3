import { Link } from 'react-router';
import type { WordProposalRowFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

type Proposal = WordProposalRowFragment;

const saying = ({ standsFor, meaning }: Proposal): string => [standsFor, meaning].filter(Boolean).join('. ');

const STANDING: Readonly<Record<string, string>> = {
  waiting: 'Waits for the officers',
  accepted: 'In the glossary',
  declined: 'Not taken up',
};

/** For officers: what waits for their answer. */
export function WaitingProposals({ place, rows }: { place: string; rows: readonly Proposal[] }) {
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((one) => (
        <li key={one.id}>
          <Link to={links.wordProposal(place, one.id)}>{one.term}</Link>: {saying(one)}
          <span className="app-detail">
            {one.personName}, {one.organisation.name}, {formatInstant(one.proposedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What became of the reader’s own. */
export function OwnProposals({ rows }: { rows: readonly Proposal[] }) {
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((one) => (
        <li key={one.id}>
          <strong>{one.term}</strong>: {saying(one)}
          <span className="app-detail">
            {STANDING[one.standing] ?? one.standing}
            {one.reason && `. Why: ${one.reason}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
