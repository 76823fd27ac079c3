import type { SeatRowFragment } from '../../gql/operations.js';
import { count } from './words.js';

/** How many partners there are of each sector, the most first. */
export function SectorLine({ seats }: { seats: readonly SeatRowFragment[] }) {
  const sectors = new Map<string, Set<string>>();
  for (const { organisation } of seats)
    sectors.set(
      organisation.sectorName,
      (sectors.get(organisation.sectorName) ?? new Set()).add(organisation.id),
    );
  const all = new Set(seats.map(({ organisation }) => organisation.id)).size;
  if (all === 0) return <p>No organisation has a seat yet.</p>;
  return (
    <>
      <p>{count(all, 'organisation has a seat:', 'organisations have a seat:')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {[...sectors]
          .sort(([a, one], [b, other]) => other.size - one.size || a.localeCompare(b))
          .map(([sector, own]) => (
            <li key={sector}>
              {sector}: {own.size}
            </li>
          ))}
      </ul>
    </>
  );
}
