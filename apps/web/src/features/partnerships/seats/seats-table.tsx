import { Link } from 'react-router';
import type { SeatLineFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { Table, type Column } from '../../../ui/table.js';
import { roleWord } from '../words.js';
import { EmptySince } from './empty-since.js';

interface Props {
  place: string;
  seats: readonly SeatLineFragment[];
  caption: string;
  /** For those inside: who sits there, and the way to the seat. */
  inside: boolean;
}

/** Which organisations have a seat, as what, and with what voice. */
export function SeatsTable({ place, seats, caption, inside }: Props) {
  const people: Column<SeatLineFragment>[] = inside
    ? [{ heading: 'Who sits there', cell: (seat) => <WhoSits seat={seat} /> }]
    : [];
  return (
    <Table
      caption={caption}
      rows={seats}
      rowKey={(seat) => seat.id}
      columns={[
        {
          heading: 'Organisation',
          cell: (seat) =>
            inside ? (
              <Link to={links.seat(place, seat.id)}>{seat.organisation.name}</Link>
            ) : (
              seat.organisation.name
            ),
        },
        { heading: 'Seat', cell: (seat) => seat.kind },
        { heading: 'Vote', cell: (seat) => (seat.voting ? 'Votes' : 'No vote') },
        ...people,
        { heading: 'Since', cell: (seat) => formatDate(seat.since) },
      ]}
    />
  );
}

function WhoSits({ seat }: { seat: SeatLineFragment }) {
  return (
    <>
      {seat.people
        .map(({ person, capacity }) => `${person.name} (${roleWord(capacity).toLowerCase()})`)
        .join(', ')}{' '}
      <EmptySince since={seat.vacantSince} alarm={seat.alarm} />
    </>
  );
}
