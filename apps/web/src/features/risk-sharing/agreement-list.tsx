import { Link } from 'react-router';
import type { AgreementSummaryFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { formatPence } from '../../lib/money.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useCards } from '../../live/use-cards.js';
import { Table } from '../../ui/table.js';
import { periodWords } from './period-words.js';
import { standingWords } from './standing-words.js';

/** What everybody of the place may know of each, newest first; it follows by itself. */
export function AgreementList({
  place,
  agreements,
}: {
  place: string;
  agreements: readonly AgreementSummaryFragment[];
}) {
  const { rows, marked } = useCards<AgreementSummaryFragment>('agreement', agreements);
  return (
    <Table
      caption="Agreements of this place"
      hideCaption
      rows={[...rows].sort((one, other) => other.number - one.number)}
      rowKey={(one) => one.id}
      columns={[
        {
          heading: 'Agreement',
          cell: (one) => (
            <>
              <Link to={links.agreement(place, one.number)}>
                {one.number}. {one.title}
              </Link>{' '}
              <ChangedMark show={marked.has(one.id)} word="updated" />
            </>
          ),
        },
        { heading: 'Standing', cell: (one) => standingWords(one.standing) },
        { heading: 'From and to', cell: periodWords },
        { heading: 'Parties', cell: (one) => one.parties.map((party) => party.name).join(', ') },
        { heading: 'Total', cell: (one) => formatPence(one.total), numeric: true },
      ]}
    />
  );
}
