import type { BoundaryText } from '../domain/boundary/boundary.js';
import { peopleIn, type BoundaryFacts } from '../domain/boundary/check-boundary.js';
import type { BoundaryAreaType, NeighbourhoodType } from './boundary.type.js';

/** A boundary with what the register knows of its areas. */
export function boundaryShown(
  { codes, neighbourhoods }: BoundaryText,
  { areas }: BoundaryFacts,
): {
  areas: BoundaryAreaType[];
  population: number | null;
  neighbourhoods: NeighbourhoodType[];
} {
  const shown = (of: readonly string[]): BoundaryAreaType[] =>
    of
      .map((code) => {
        const area = areas.get(code);
        return {
          code,
          name: area?.name ?? null,
          kind: area?.kind ?? null,
          population: area?.population ?? null,
          period: area?.period ?? null,
        };
      })
      .sort((one, other) => (one.name ?? one.code).localeCompare(other.name ?? other.code));
  return {
    areas: shown(codes),
    population: codes.length > 0 ? peopleIn(codes, areas) : null,
    neighbourhoods: neighbourhoods.map(({ name, codes: own, population }) => ({
      name,
      areas: shown(own),
      population: population ?? peopleIn(own, areas),
    })),
  };
}
