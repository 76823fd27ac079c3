import { hasForm } from '../domain/register/identifier.js';
import { eccg } from './eccg-rows.js';
import { epraccur } from './epraccur-rows.js';
import { etr } from './etr-rows.js';
import { tidy } from './fields.js';
import type { Detected } from './kind.js';
import { ODS, ODS_WIDTH } from './ods-row.js';

/** The lists of the Organisation Data Service that share one shape, in whichever form it has come. */
export interface OdsForm {
  readonly detected: Detected;
  /** How many columns a row has here. */
  readonly width: number;
  /** The columns of the published shape, from a row as it has come. */
  fields(row: readonly string[]): string[];
}

const KINDS = [etr, epraccur, eccg];
/** What the last columns hold is empty in most lists, so a spreadsheet leaves some of them out. */
const NARROWEST = 22;
const DAY = /^(\d{8}|\d{4}-\d\d-\d\d.*|\d\d\/\d\d\/\d{4}.*|)$/;

/**
 * Rows without a heading, or below one in the published order: told by the form of their cells, and of which list by the first that
 * tells. Fewer columns than published lack the last ones; more are not read.
 */
export function odsByPlace(
  rows: readonly (readonly string[])[],
  heading: readonly string[] | null,
  ragged: boolean,
): OdsForm | null {
  const first = rows[0];
  if (!first || !isShaped(first)) return null;
  const shaped = rows.filter(isShaped);
  const width = ragged ? Math.max(...rows.map(({ length }) => length)) : first.length;
  const fields = (row: readonly string[]): string[] =>
    Array.from({ length: ODS_WIDTH }, (_, place) => row[place] ?? '');
  const detected = kindOf(shaped.map(fields));
  const more = Array.from({ length: Math.max(0, width - ODS_WIDTH) }, (_, n) => {
    const place = ODS_WIDTH + n;
    return tidy(heading?.[place]) || `column ${place + 1}`;
  });
  return detected && { detected: { ...detected, unread: more }, width, fields };
}

const isShaped = (row: readonly string[]): boolean => {
  const cell = (place: number): string => tidy(row[place]);
  return (
    row.length >= NARROWEST &&
    hasForm('ods', cell(ODS.code)) &&
    cell(ODS.name) !== '' &&
    DAY.test(cell(ODS.opened)) &&
    DAY.test(cell(ODS.closed))
  );
};

/** Headings as the service's own description of its files has them. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/^(organisation|org|practice|trust)?[ _]?code$/i, ODS.code],
  [/^(organisation|org|practice|trust)?[ _]?name$/i, ODS.name],
  [/^(national[ _]grouping|nhs[ _]england[ _]region|region)([ _]code)?$/i, 2],
  [/^(high[ _]level[ _]health[ _](geography|authority)|icb)([ _]code)?$/i, ODS.icb],
  [/^address[ _](line[ _])?1$/i, 4],
  [/^address[ _](line[ _])?2$/i, 5],
  [/^address[ _](line[ _])?3$/i, 6],
  [/^address[ _](line[ _])?4$/i, 7],
  [/^address[ _](line[ _])?5$/i, 8],
  [/^post[ _]?code$/i, ODS.postcode],
  [/^open[ _]date$/i, ODS.opened],
  [/^close[ _]date$/i, ODS.closed],
  [/^status([ _]code)?$/i, ODS.status],
  [/^(organisation[ _])?(sub[ -_]?type|role)s?([ _](code|id))?s?$/i, ODS.role],
  [/^(commissioner|(current[ _])?(parent|care)[ _]org(anisation)?)([ _]code)?$/i, ODS.commissioner],
  [
    /^(join|joined)[ _](provider\/purchaser|parent|commissioner|care[ _]org(anisation)?)[ _]date$/i,
    ODS.joined,
  ],
  [/^left[ _](provider\/purchaser|parent|commissioner|care[ _]org(anisation)?)[ _]date$/i, ODS.left],
  [/^(contact[ _])?(tele)?phone([ _]number)?$/i, 17],
  [/^amended[ _]record[ _]indicator$/i, 21],
  [/^(gor|government[ _]office[ _]region)([ _]code)?$/i, ODS.group],
  [/^prescribing[ _]setting$/i, ODS.setting],
];
const NEEDED = [ODS.code, ODS.name, ODS.opened, ODS.closed, ODS.postcode];

/** Rows below a heading that names what the service calls its columns, in any order. */
export function odsByHeading(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): OdsForm | null {
  const from = new Map<number, number>();
  const unread: string[] = [];
  for (const [place, words] of heading.entries()) {
    const to = NAMED.find(([form]) => form.test(tidy(words)))?.[1];
    if (to !== undefined && !from.has(to)) from.set(to, place);
    else if (!/^(null)?$/i.test(tidy(words))) unread.push(tidy(words));
  }
  if (NEEDED.some((place) => !from.has(place))) return null;
  const fields = (row: readonly string[]): string[] =>
    Array.from({ length: ODS_WIDTH }, (_, place) => row[from.get(place) ?? -1] ?? '');
  const detected = kindOf(rows.map(fields));
  return detected && { detected: { ...detected, unread }, width: heading.length, fields };
}

function kindOf(rows: readonly (readonly string[])[]): Detected | null {
  for (const row of rows) {
    const cells = row.map(tidy);
    for (const kind of KINDS) {
      const detected = kind.detect(cells);
      if (detected) return detected;
    }
  }
  return null;
}
