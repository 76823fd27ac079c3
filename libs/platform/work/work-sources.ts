import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';

/** One organisation that a person speaks for, and what they are in with it. */
export interface Hat {
  readonly organisationId: Id;
  readonly scope: Scope;
}

/** A person with every hat they have: work is looked for across all of them at once. */
export interface Worker {
  readonly personId: Id;
  readonly hats: readonly Hat[];
  /** The hats with their audiences, pair by pair: `heldFrom` reads them. */
  readonly held: { readonly hats: readonly Id[]; readonly audiences: readonly string[] };
  readonly today: LocalDate;
  readonly now: Date;
  /** The short name of the one place that is asked about; null for all of them. */
  readonly place: string | null;
  /** No more than these many, soonest first. */
  readonly limit: number;
}

/** Something that waits for a person, with the place and the hat it is asked of. */
export interface WorkRow {
  /** Of its subject: together with `kind` it is this item and no other. */
  readonly id: string;
  /** `commitment`, `section-asked` … */
  readonly kind: string;
  /** The place’s short name, and its name. */
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  /** By when; null where nothing says so. */
  readonly due: LocalDate | null;
  /** Since when it waits, where it has no day. */
  readonly since: Date | null;
  /** What it is about, as a link reads: `14. Ring everybody within two days`. */
  readonly what: string;
  /** What is to be done with it, in a sentence. */
  readonly ask: string;
  /** Where it is done. */
  readonly path: string;
}

/** One statement, bounded, over all hats and within the place asked about; nothing a hat may not see with its own audiences. */
export type WorkSource = (queries: Queries, worker: Worker) => Promise<readonly WorkRow[]>;

/** What can wait for people. Each area adds its own when it starts: `sources.register('commitments', commitmentWork)`. */
@Injectable()
export class WorkSources {
  private readonly sources = new Map<string, WorkSource>();

  register(area: string, source: WorkSource): void {
    if (this.sources.has(area)) throw new Error(`Work of “${area}” is registered twice.`);
    this.sources.set(area, source);
  }

  /** Everything that waits, soonest day first; what has no day comes after it, longest waiting first. */
  async waitingFor(queries: Queries, worker: Worker): Promise<WorkRow[]> {
    if (worker.hats.length === 0) return [];
    const found = await Promise.all([...this.sources.values()].map((source) => source(queries, worker)));
    return found
      .flat()
      .filter(({ place }) => worker.place === null || place === worker.place)
      .sort(bySoonest)
      .slice(0, worker.limit);
  }
}

const NEVER: LocalDate = '9999-12-31';

const bySoonest = (one: WorkRow, other: WorkRow): number =>
  (one.due ?? NEVER).localeCompare(other.due ?? NEVER) ||
  (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0) ||
  one.placeName.localeCompare(other.placeName) ||
  one.what.localeCompare(other.what);

/** For a source: what the worker’s hats hold, from two values of its statement. */
export const heldFrom = (hats: string, audiences: string): string =>
  `held AS MATERIALIZED (SELECT DISTINCT hat, audience FROM unnest(${hats}::uuid[], ${audiences}::text[]) AS h(hat, audience))`;

/** For a source: that a hat holds one of these audiences; all are expressions of its statement. */
export const holds = (hat: string, ...audiences: readonly string[]): string =>
  `EXISTS (SELECT FROM held WHERE held.hat = ${hat} AND held.audience IN (${audiences.join(', ')}))`;

/** For a source whose rows are limited: that they are of the place asked about, from the place’s short name and a value of its statement. */
export const inPlace = (slug: string, value: string): string =>
  `(${value}::text IS NULL OR ${slug} = ${value}::text)`;
