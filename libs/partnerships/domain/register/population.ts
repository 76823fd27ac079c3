import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** How many people live in an area, and how that is known. `people` is null where it is not. */
export interface PopulationFound {
  readonly code: string;
  readonly people: number | null;
  /** “mid-2020”, “2021 Census”; of a sum the one that all its parts have, else the oldest. */
  readonly period: string | null;
  readonly day: LocalDate | null;
  /** `published` for this very area; `merged`: the sum of those it was made from; `parts`: of the districts in it, `estimated` where only a share of one lies there. */
  readonly how: 'published' | 'merged' | 'parts' | 'estimated' | null;
}

export interface PublishedPopulation {
  readonly day: LocalDate;
  readonly period: string;
  readonly people: number;
}

/** `share` of the part's people live in the area. */
export interface Composition {
  readonly part: string;
  readonly share: number;
  readonly how: 'merged' | 'parts';
}

const UNKNOWN = { people: null, period: null, day: null, how: null } as const;

/** From what is published, and of what areas are made. Pure. A part that is not known leaves the sum unknown: it would be too small. */
export function populationFrom(
  code: string,
  published: ReadonlyMap<string, PublishedPopulation | null>,
  made: ReadonlyMap<string, readonly Composition[]>,
  seen: ReadonlySet<string> = new Set(),
): PopulationFound {
  const own = published.get(code);
  if (own) return { code, people: own.people, period: own.period, day: own.day, how: 'published' };
  const parts = made.get(code) ?? [];
  if (parts.length === 0 || seen.has(code)) return { code, ...UNKNOWN };
  let [people, estimated] = [0, false];
  let oldest: PopulationFound | null = null;
  for (const { part, share } of parts) {
    const found = populationFrom(part, published, made, new Set([...seen, code]));
    if (found.people === null) return { code, ...UNKNOWN };
    people += found.people * share;
    estimated ||= share < 1 || found.how === 'estimated';
    if (oldest === null || found.day! < oldest.day!) oldest = found;
  }
  return {
    code,
    people: Math.round(people),
    period: oldest!.period,
    day: oldest!.day,
    how: estimated ? 'estimated' : parts[0]!.how,
  };
}
