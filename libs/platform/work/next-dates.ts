import { Injectable } from '@nestjs/common';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '../database/database.js';

/** A day that comes up in a place. */
export interface ComingDate {
  readonly id: string;
  readonly day: LocalDate;
  /** As a link reads: `Commitment 14 is due: Ring everybody within two days`. */
  readonly what: string;
  readonly path: string;
  /** Everybody may read `what`. */
  readonly open: boolean;
  /** The same without naming anything, for a calendar that is not ours: `A commitment is due`. */
  readonly plainly: string;
}

export interface DatesAsked {
  readonly place: { readonly id: Id; readonly slug: string };
  readonly audiences: readonly Audience[];
  /** From this day on. */
  readonly today: LocalDate;
  /** No more than these many, soonest first. */
  readonly limit: number;
}

/** One statement, bounded, with `audience = ANY` of those asked. */
export type DateSource = (queries: Queries, asked: DatesAsked) => Promise<readonly ComingDate[]>;

/** What days come up in places. Each area adds its own when it starts. */
@Injectable()
export class NextDates {
  private readonly sources = new Map<string, DateSource>();

  register(area: string, source: DateSource): void {
    if (this.sources.has(area)) throw new Error(`Dates of “${area}” are registered twice.`);
    this.sources.set(area, source);
  }

  async of(queries: Queries, asked: DatesAsked): Promise<ComingDate[]> {
    const found = await Promise.all([...this.sources.values()].map((source) => source(queries, asked)));
    return found
      .flat()
      .sort((one, other) => one.day.localeCompare(other.day) || one.what.localeCompare(other.what))
      .slice(0, asked.limit);
  }
}
