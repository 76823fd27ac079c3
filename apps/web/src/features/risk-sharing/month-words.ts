const WORDS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `2026-04` as people say it: April 2026. */
export const monthInWords = (month: string): string => WORDS.format(new Date(`${month}-15T12:00:00Z`));
