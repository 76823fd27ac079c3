import { dayInWords, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { BoundaryText } from './boundary.js';

interface Ref {
  readonly code: string;
  readonly name: string;
}

/** What the register knows of an area on a day. `name` is null where no list that was read speaks of it. */
export interface AreaKnown {
  readonly code: string;
  readonly name: string | null;
  readonly kind: string | null;
  readonly since: LocalDate | null;
  /** From this day on it is no more. */
  readonly until: LocalDate | null;
  readonly successors: readonly Ref[];
  /** The councils and counties it lies in. */
  readonly within: readonly string[];
  /** The integrated care boards it lies in, wholly or with a part. */
  readonly boards: readonly Ref[];
  readonly population: number | null;
  /** Of what time the figure is: “mid-2020”. */
  readonly period: string | null;
}

/** Another body of the same kind whose boundary shares these areas on that day. */
export interface Overlap {
  readonly name: string;
  readonly shared: readonly Ref[];
}

export interface BoundaryFacts {
  readonly day: LocalDate;
  /** Of the place's areas and of the neighbourhoods'. */
  readonly areas: ReadonlyMap<string, AreaKnown>;
  /** The wards of the place's councils. */
  readonly wards: readonly Ref[];
  /** The board that the place belongs to; null where nothing says so. */
  readonly board: Ref | null;
  readonly overlaps: readonly Overlap[];
}

/** Something that does not fit, in a sentence. It is said, never forbidden: only people know why a boundary is as it is. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/** The sum over areas; null where one of them is not known. */
export const peopleIn = (codes: readonly string[], areas: BoundaryFacts['areas']): number | null =>
  codes.reduce<number | null>((sum, code) => {
    const own = areas.get(code)?.population ?? null;
    return sum === null || own === null ? null : sum + own;
  }, 0);

/** Everything about a boundary that does not fit together, in plain English. */
export const checkBoundary = (text: BoundaryText, facts: BoundaryFacts): Finding[] => [
  ...ofTheTime(text, facts),
  ...ofTheBoards(text, facts),
  ...twiceWithin(text, facts),
  ...facts.overlaps.map(({ name, shared }) => ({
    code: 'boundary/overlap',
    message: `${list(shared.map(called))} ${shared.length === 1 ? 'is' : 'are'} also in the boundary of ${name}.`,
  })),
  ...ofNeighbourhoods(text, facts),
];

function ofTheTime({ codes, neighbourhoods }: BoundaryText, { areas, day }: BoundaryFacts): Finding[] {
  return [...new Set([...codes, ...neighbourhoods.flatMap((one) => one.codes)])].flatMap((code) => {
    const area = areas.get(code);
    if (!area || area.name === null)
      return [
        {
          code: 'boundary/code-unknown',
          message: `${code} stands in no list of areas that was read into the register: neither its name nor how many people live there is known.`,
        },
      ];
    if (area.until !== null && area.until <= day) {
      const next = area.successors.filter((one) => one.code !== code);
      return [
        {
          code: 'boundary/code-ended',
          message: `${nameOf(area)} ended before ${dayInWords(area.until)}.${next.length > 0 ? ` What was in it belongs to ${list(next.map(called))} now.` : ''}`,
        },
      ];
    }
    if (area.since !== null && area.since > day)
      return [
        {
          code: 'boundary/code-not-yet',
          message: `${nameOf(area)} begins only on ${dayInWords(area.since)}.`,
        },
      ];
    return [];
  });
}

function ofTheBoards({ codes }: BoundaryText, { areas, board }: BoundaryFacts): Finding[] {
  const known = codes.flatMap((code) => areas.get(code) ?? []).filter((area) => area.boards.length > 0);
  if (board === null) {
    const all = new Map(known.flatMap((area) => area.boards.map((one) => [one.code, one] as const)));
    return all.size > 1
      ? [
          {
            code: 'boundary/several-boards',
            message: `The areas lie in ${all.size} integrated care boards: ${list([...all.values()].map((one) => one.name))}.`,
          },
        ]
      : [];
  }
  return known.flatMap((area) => {
    const others = area.boards.filter((one) => one.code !== board.code);
    if (others.length === 0) return [];
    const partly = others.length < area.boards.length;
    return [
      {
        code: partly ? 'boundary/several-boards' : 'boundary/other-board',
        message: `${nameOf(area)} belongs ${partly ? 'in part ' : ''}to ${list(others.map((one) => one.name))}, and not ${partly ? 'only ' : ''}to ${board.name}.`,
      },
    ];
  });
}

/** A ward beside its own council would be counted twice. */
const twiceWithin = ({ codes }: BoundaryText, { areas }: BoundaryFacts): Finding[] =>
  codes.flatMap((code) => {
    const area = areas.get(code);
    const above = area?.within.find((one) => codes.includes(one));
    return area && above
      ? [
          {
            code: 'boundary/within',
            message: `${nameOf(area)} lies in ${nameOf(areas.get(above)!)}, which is in the list as well: its people are counted twice. Take one of the two out.`,
          },
        ]
      : [];
  });

function ofNeighbourhoods(
  { codes, neighbourhoods }: BoundaryText,
  { areas, wards }: BoundaryFacts,
): Finding[] {
  if (neighbourhoods.length === 0) return [];
  const findings: Finding[] = [];
  const inside = new Set([...codes, ...wards.map(({ code }) => code)]);
  const users = new Map<string, string[]>();
  for (const { name, codes: own } of neighbourhoods)
    for (const code of own) users.set(code, [...(users.get(code) ?? []), name]);
  for (const [code, names] of users) {
    const area = areas.get(code);
    if (names.length > 1)
      findings.push({
        code: 'boundary/neighbourhood-twice',
        message: `${nameOf(area, code)} is in ${names.length} neighbourhoods: ${list(names)}.`,
      });
    if (!inside.has(code) && !area?.within.some((one) => codes.includes(one)) && area?.name)
      findings.push({
        code: 'boundary/neighbourhood-outside',
        message: `${nameOf(area)} is in the neighbourhood ${names[0]}, but not in the boundary of the place.`,
      });
  }
  if (neighbourhoods.every((one) => one.codes.length > 0)) {
    const divided =
      wards.length > 0 ? wards : codes.map((code) => ({ code, name: areas.get(code)?.name ?? code }));
    const left = divided.filter(
      ({ code }) => !users.has(code) && !areas.get(code)?.within.some((one) => users.has(one)),
    );
    if (left.length > 0)
      findings.push({
        code: 'boundary/neighbourhood-left-out',
        message: `In no neighbourhood: ${list(left.slice(0, 10).map(called))}${left.length > 10 ? ` and ${left.length - 10} more` : ''}.`,
      });
  }
  return [...findings, ...ofTheSum({ codes, neighbourhoods }, areas)];
}

function ofTheSum({ codes, neighbourhoods }: BoundaryText, areas: BoundaryFacts['areas']): Finding[] {
  const whole = peopleIn(codes, areas);
  const parts = neighbourhoods.map((one) => one.population ?? peopleIn(one.codes, areas));
  if (whole === null || parts.some((one) => one === null)) return [];
  const sum = parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const apart = Math.abs(sum - whole);
  if (apart === 0 || whole === 0) return [];
  const share = (apart / whole) * 100;
  return [
    {
      code: 'boundary/population-differs',
      message: `The neighbourhoods add up to ${number(sum)} people, the place has ${number(whole)}: ${number(apart)} ${sum > whole ? 'too many' : 'too few'}, ${share < 0.1 ? 'less than 0.1' : share.toFixed(1)}%.${share >= 1 ? ' Check whether both count the same people: those who live there, or those registered with its practices.' : ''}`,
    },
  ];
}

const called = ({ code, name }: Ref): string => `${name} (${code})`;
const nameOf = (area: AreaKnown | undefined, code = area?.code ?? ''): string =>
  area?.name ? `${area.name} (${code})` : code;

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const number = (count: number): string => count.toLocaleString('en-GB');
