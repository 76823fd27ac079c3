import type { Id } from '@folkmoot/kernel/id.js';

/** Somebody who takes part. Everything else about them stands with the organisations they act for. */
export interface Person {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
}
