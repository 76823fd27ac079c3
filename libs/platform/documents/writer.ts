import type { Id } from '@folkmoot/kernel/id.js';

/** Whoever writes or reads: a person for an organisation. */
export interface Writer {
  readonly personId: Id;
  readonly organisationId: Id | null;
}
