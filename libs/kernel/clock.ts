import { londonDate, type LocalDate } from './local-date.js';

/** The only place that reads the time. Tests set their own. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in England. */
  today(): LocalDate {
    return londonDate(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until moved. */
export class FixedClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  now(): Date {
    return new Date(this.at);
  }
  moveTo(at: Date): void {
    this.at = at;
  }
}
