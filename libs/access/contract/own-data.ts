import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { JobRequest, RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A kind of thing that is kept about a person, as they may ask for it. */
export interface OwnDataKind {
  /** The heading above it: "Seats you held". */
  readonly title: string;
  /** SELECT of what is kept about the person `$1`, a column each with a heading that people read; newest first. */
  readonly rows: string;
}

/** What somebody leaves behind in an area when they leave for good: rows that end, and what is taken out of rows that stay. */
export interface Departure {
  /** How they are called from then on in the record; null where this area knows no better. */
  readonly calledFrom?: string | null;
  /** Pure. */
  depart(at: Moment): {
    readonly rows: readonly RowChange[];
    readonly events: readonly DomainEvent[];
    readonly jobs?: readonly JobRequest[];
  };
}

/** What areas keep about people. A later area registers its kinds, and its part of leaving, while modules are made. */
@Injectable()
export class OwnData {
  private readonly kinds: OwnDataKind[] = [];
  private readonly leavings: ((queries: Queries, personId: Id) => Promise<Departure>)[] = [];

  register(...kinds: readonly OwnDataKind[]): void {
    this.kinds.push(...kinds);
  }

  /** For an action's `find`: loads what ends, as it must be seen before it is changed. */
  whenSomebodyLeaves(prepare: (queries: Queries, personId: Id) => Promise<Departure>): void {
    this.leavings.push(prepare);
  }

  all(): readonly OwnDataKind[] {
    return this.kinds;
  }

  async departures(queries: Queries, personId: Id): Promise<Departure[]> {
    const found: Departure[] = [];
    for (const prepare of this.leavings) found.push(await prepare(queries, personId));
    return found;
  }
}
