/** One line of a list that somebody keeps in a spreadsheet, as it stands there. */
export interface SheetLine {
  /** As the spreadsheet counts it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was read of such a list: a line of headings, and the lines below it. */
export interface SheetList {
  /** Of a workbook: the one that was read, and those that were not. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly columns: readonly string[];
  readonly lines: readonly SheetLine[];
}

/** Which column, counted from nought, holds what. What stands in no column is left out. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/**
 * What the headings look like; people change it where it is wrong. `looks` stands in the order in which a heading is given away:
 * each field takes the first that is left.
 */
export function guessColumns<Field extends string>(
  headings: readonly string[],
  looks: readonly (readonly [Field, RegExp])[],
): Columns<Field> {
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const [field, form] of looks) {
    if (columns[field] !== undefined) continue;
    const at = headings.findIndex((heading, column) => !taken.has(column) && form.test(heading));
    if (at < 0) continue;
    columns[field] = at;
    taken.add(at);
  }
  return columns;
}

/** Of what somebody said of the columns, only what there is. */
export const withinColumns = <Field extends string>(
  columns: Columns<Field>,
  fields: readonly Field[],
  width: number,
): Columns<Field> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const at = columns[field];
      return at !== undefined && Number.isInteger(at) && at >= 0 && at < width ? [[field, at]] : [];
    }),
  ) as Columns<Field>;
