/** Rows for options on the form; those left empty are not there. */
export const OPTION_ROWS = [0, 1, 2, 3, 4, 5] as const;

/** Null where nothing was typed; what is no whole number becomes one that is refused. */
export const wholeNumber = (typed: string): number | null =>
  typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
