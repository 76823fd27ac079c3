import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scheme } from './identifier.js';

/**
 * How two organisations stand to each other. From the practice to its network, to the location that commissions it,
 * to the board it lies in; from a body that has ended to the one that goes on with its work; from a charity to the code of an area
 * in which it works.
 */
export type RelationKind = 'member-of' | 'commissioned-by' | 'in-icb' | 'succeeded-by' | 'works-in';

/** Kinds of which an organisation has one at a time: another one ends the one before, and is a move. */
export const ONE_AT_A_TIME: ReadonlySet<RelationKind> = new Set(['commissioned-by', 'in-icb']);

/**
 * By codes, not by rows: lists name bodies that stand in no list we have, or not yet. `since` and `until` are the
 * first day and the last one, null when not known or still so.
 */
export interface Relation {
  readonly scheme: Scheme;
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A relation as the register holds it. `asAt` is the day of the latest file that spoke of it. */
export interface OrganisationRelation extends Relation {
  readonly id: Id;
  readonly source: string;
  readonly asAt: LocalDate;
}
