const NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** `2026-06` as “June 2026”. */
export const monthName = (month: string): string => NAME.format(Date.parse(`${month}-15T12:00:00Z`));
export const monthShort = (month: string): string => SHORT.format(Date.parse(`${month}-15T12:00:00Z`));
