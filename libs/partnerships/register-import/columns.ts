import { tidy } from './fields.js';

/** Where each wanted column stands in a file with a header, and how many columns the file has. */
export interface Columns<Name extends string> {
  /** Headings that nobody reads: of another year, or of no use here. */
  readonly unread: readonly string[];
  readonly at: Readonly<Record<Name, number>>;
  readonly width: number;
}

/**
 * Finds columns by what their heading looks like, as the year is part of it (`LAD23CD`, `ltla24_code`). Null when one
 * is missing, or stands there twice for two years: a table of changes is not a list of what is.
 */
export function findColumns<Name extends string>(
  header: readonly string[],
  wanted: Readonly<Record<Name, RegExp>>,
): Columns<Name> | null {
  const at: Partial<Record<Name, number>> = {};
  for (const [name, form] of Object.entries<RegExp>(wanted)) {
    const places = header.flatMap((heading, place) => (form.test(tidy(heading)) ? [place] : []));
    if (places.length !== 1) return null;
    at[name as Name] = places[0];
  }
  const read = new Set(Object.values<number | undefined>(at));
  return {
    at: at as Record<Name, number>,
    width: header.length,
    unread: header.filter((_, place) => !read.has(place)).map(tidy),
  };
}
