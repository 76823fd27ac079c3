import { Link } from 'react-router';
import type { SeatRowFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { Empty } from '../../ui/empty.js';
import { roleWord } from './words.js';

type Seat = SeatRowFragment;

/** Which organisations have a seat, by sector; who sits there, where the reader may know it. */
export function Partners({ seats, place }: { seats: readonly Seat[]; place: string }) {
  if (seats.length === 0)
    return (
      <Empty>
        <p>
          No organisation has a seat in {place} yet. The chair or secretary offers seats, and any organisation
          can ask for one.
        </p>
      </Empty>
    );
  return (
    <div className="app-sectors">
      {bySector(seats).map(([sector, own]) => (
        <section key={sector}>
          <h3>{sector}</h3>
          <ul className="nhsuk-list">
            {own.map((seat) => (
              <Partner key={seat.id} seat={seat} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Partner({ seat }: { seat: Seat }) {
  // The sector stands above it; what the seat stands for is said where that is something else.
  const standsFor = [
    plain(seat.speaksFor) === plain(seat.organisation.sectorName) ? '' : seat.speaksFor,
    seat.voting ? '' : 'without a vote',
  ]
    .filter(Boolean)
    .join(', ');
  const people = seat.people.map(
    ({ person, capacity }) => `${person.name} (${roleWord(capacity).toLowerCase()})`,
  );
  // Known to those inside alone; to others a seat that is empty reads like any other.
  if (seat.vacantSince)
    people.push(seat.people.length > 0 ? 'no representative now' : 'nobody sits there now');
  return (
    <li>
      <Link to={links.organisation(seat.organisation.id)}>{seat.organisation.name}</Link>
      <span className="app-detail">{[standsFor, people.join(', ')].filter(Boolean).join(': ')}</span>
    </li>
  );
}

const plain = (name: string): string => name.toLowerCase().replace(/ (and|or) /g, ' ');

function bySector(seats: readonly Seat[]): [string, Seat[]][] {
  const sectors = new Map<string, Seat[]>();
  for (const seat of seats) {
    const { sectorName } = seat.organisation;
    sectors.set(sectorName, [...(sectors.get(sectorName) ?? []), seat]);
  }
  return [...sectors].sort(([a], [b]) => a.localeCompare(b));
}
