import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { EntitySchema, ObjectLiteral } from 'typeorm';

/** A row that an action can change later: found by id, guarded by version. */
export interface Versioned {
  readonly id: Id;
  readonly version: number;
}

export type RowChange =
  | { readonly kind: 'insert'; readonly table: EntitySchema<any>; readonly row: object }
  | {
      readonly kind: 'update';
      readonly table: EntitySchema<any>;
      readonly id: Id;
      readonly version: number;
      readonly patch: object;
    };

export interface JobRequest {
  readonly task: string;
  readonly payload: object;
  /** Replaces a waiting job of the same key instead of adding a second. */
  readonly key?: string;
  /** Not before this moment; at once where it is left out. */
  readonly runAt?: Date;
  /** Jobs of one queue are done one after the other, in all processes together. A fixed word, never an id. */
  readonly queue?: string;
}

/** Everything one action does, decided before anything is written. `result` is what a repeat of the request gets again: keep it to ids. */
export interface Change<Outcome> {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs?: readonly JobRequest[];
  readonly result: Outcome;
}

export const insert = <Row extends ObjectLiteral>(table: EntitySchema<Row>, row: Row): RowChange => ({
  kind: 'insert',
  table,
  row,
});

/** Writes `patch` only if the row still has the version that was seen; its version goes up by one. */
export const update = <Row extends Versioned & ObjectLiteral>(
  table: EntitySchema<Row>,
  seen: Versioned,
  patch: Partial<Omit<Row, 'id' | 'version'>>,
): RowChange => ({ kind: 'update', table, id: seen.id, version: seen.version, patch });
