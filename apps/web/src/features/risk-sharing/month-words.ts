const WORDS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `2026-04` as people say it: April 2026. */
export const monthInWords = (month: string): string => WORDS.format(new Date(`${month}-15T12:00:00Z`));

const SHORT = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: '2-digit' });

/** Apr 26, where there is little room. */
export const monthShort = (month: string): string => SHORT.format(new Date(`${month}-15T12:00:00Z`));
