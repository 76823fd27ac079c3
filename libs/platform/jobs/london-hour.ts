const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour that clocks in England show at an instant: 0 to 23. */
export const londonHour = (instant: Date): number => Number(HOUR.format(instant));

/** Whether a UTC hour can be this hour in England, in winter or in summer time. */
export const mayBeLondonHour = (utcHour: number, hour: number): boolean =>
  utcHour === hour || utcHour === (hour + 23) % 24;
