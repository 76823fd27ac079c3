import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfWords } from '../words.js';
import { isAreaOfAPlace, type BoundaryText, type Neighbourhood } from './boundary.js';

/** As it was typed: areas by code or name; neighbourhoods as `Sale: 55,000` or `Sale: E05000832, E05000834`, one a line. */
export interface BoundaryGiven {
  readonly areas: string;
  readonly neighbourhoods?: string | null;
}

/** An area that bears a name that was typed. */
export interface Named {
  readonly code: string;
  readonly name: string;
  /** What tells it from its namesakes, such as `Ward in Trafford`. */
  readonly detail: string;
}

export const MOST_AREAS = 500;
const MOST_NEIGHBOURHOODS = 100;

const CODE = /\b[EWSN][0-9O]{6,10}\b/i;

interface Typed {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** The codes in a text, and what stands there that is no code and may be a name. A name beside its code is not asked for. */
export function typedAreas(text: string): Typed {
  const codes: string[] = [];
  const names: string[] = [];
  for (const line of text.split(/[\n;\t]/)) {
    const pieces = line.split(',').map((one) => one.replace(/\s+/g, ' ').trim());
    const found = pieces.flatMap((piece) => piece.split(' ').filter((word) => CODE.test(word)));
    if (found.length > 0) codes.push(...found.map((one) => one.toUpperCase()));
    else if (pieces.join('') !== '') names.push(pieces.filter(Boolean).join(', '));
  }
  return { codes: [...new Set(codes)], names: [...new Set(names)] };
}

/** Everything in it that has to be looked up by its name. */
export const namesIn = (given: BoundaryGiven): string[] => [
  ...new Set([
    ...typedAreas(given.areas).names,
    ...linesOf(given.neighbourhoods).flatMap(({ parts }) => typedAreas(parts).names),
  ]),
];

interface Line {
  readonly name: string;
  readonly parts: string;
  readonly population: number | null;
}

const linesOf = (text: string | null | undefined): Line[] =>
  (text ?? '').split(/\r?\n/).flatMap((line) => {
    if (line.trim() === '') return [];
    const [, name = line, rest = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    const number = /^\s*(\d[\d, ]*)\s*$/.exec(rest)?.[1];
    return [
      {
        name: name.replace(/\s+/g, ' ').trim(),
        parts: number ? '' : rest.replaceAll(',', '\n'),
        population: number ? Number(number.replace(/[, ]/g, '')) : null,
      },
    ];
  });

/** What was typed as a boundary, with `named` for the names in it; every fault at once. */
export function readBoundary(
  given: BoundaryGiven,
  named: ReadonlyMap<string, readonly Named[]>,
): { readonly faults: readonly Fault[]; readonly text: BoundaryText } {
  const faults: Fault[] = [];
  const codes = codesOf(given.areas, 'areas', named, faults);
  if (codes.length === 0 && faults.length === 0)
    faults.push(
      fault('boundary/areas-missing', 'areas', 'Enter the codes of the councils or wards it is made of.'),
    );
  if (codes.length > MOST_AREAS)
    faults.push(fault('boundary/too-many', 'areas', `Enter ${MOST_AREAS} areas or fewer.`));
  const lines = linesOf(given.neighbourhoods);
  if (lines.length > MOST_NEIGHBOURHOODS)
    faults.push(
      fault('boundary/too-many', 'neighbourhoods', `Enter ${MOST_NEIGHBOURHOODS} neighbourhoods or fewer.`),
    );
  const neighbourhoods = lines.slice(0, MOST_NEIGHBOURHOODS).map((line): Neighbourhood => {
    const own = codesOf(line.parts, 'neighbourhoods', named, faults);
    faults.push(
      ...faultsOfWords(line.name, {
        path: 'neighbourhoods',
        code: 'boundary/neighbourhood',
        longest: 100,
        missing: 'Begin each line with the name of a neighbourhood and a colon.',
      }),
    );
    if (own.length === 0 && !line.population && line.name !== '')
      faults.push(
        fault(
          'boundary/neighbourhood-empty',
          'neighbourhoods',
          `Say after a colon how many people live in ${line.name}, or which wards it is made of.`,
        ),
      );
    return { name: line.name, codes: own, population: line.population };
  });
  return { faults: once(faults), text: { codes, neighbourhoods } };
}

function codesOf(
  text: string,
  path: string,
  named: ReadonlyMap<string, readonly Named[]>,
  faults: Fault[],
): string[] {
  const typed = typedAreas(text);
  const codes: string[] = [];
  for (const code of typed.codes) {
    if (isAreaOfAPlace(code)) codes.push(code);
    else
      faults.push(
        fault(
          'boundary/code-malformed',
          path,
          /^E\d{8}$/.test(code)
            ? `${code} is not the code of a council, county or ward in England. These begin with E05 to E10.`
            : `“${code}” is not a code of the statistics office: those are E and eight digits, such as E08000009.`,
        ),
      );
  }
  for (const name of typed.names) {
    const found = named.get(name) ?? [];
    if (found.length === 1) codes.push(found[0]!.code);
    else if (found.length === 0)
      faults.push(
        fault(
          'boundary/name-unknown',
          path,
          `No council or ward of that day is called “${name.slice(0, 100)}”. Enter its code instead.`,
        ),
      );
    else
      faults.push(
        fault(
          'boundary/name-ambiguous',
          path,
          `Several areas are called “${name.slice(0, 100)}”. Enter the code of the one you mean: ${found
            .slice(0, 8)
            .map((one) => `${one.code} (${one.detail})`)
            .join(', ')}.`,
        ),
      );
  }
  return [...new Set(codes)];
}

const once = (faults: readonly Fault[]): Fault[] =>
  faults.filter((one, index) => faults.findIndex((other) => other.message === one.message) === index);
