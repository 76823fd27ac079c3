import { Injectable } from '@nestjs/common';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { JobRequest, RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** What becomes of one thing when the organisation that holds it has ended or merged. */
export type Fate = { readonly kind: 'move'; readonly to: Id } | { readonly kind: 'end' };

/** The body, and from which day what moves belongs to the successor. */
export interface Carrying {
  readonly partnershipId: Id;
  readonly forumId: Id | null;
  readonly organisationId: Id;
  readonly day: LocalDate;
  /** Of the members of the body. */
  readonly audience: Audience;
}

export interface Carried {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs?: readonly JobRequest[];
  /** Who must speak for the successor from then on, so that they may go on with what moved. */
  readonly speaks?: readonly { readonly personId: Id; readonly to: Id }[];
  /** What stands against it; then nothing at all is carried. */
  readonly faults?: readonly Fault[];
}

/** Pure, like every decision: rows and events of one thing that moves or ends. */
export type Carry = (id: Id, fate: Fate, at: Moment) => Carried;

/** The columns of every kind's rows, in this order; the same in SQL and here. */
export interface HoldingRow {
  readonly kind: string;
  readonly id: Id;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  readonly audience: Audience;
  /** What it is called: "Commitment 14: a walk each week". */
  readonly label: string;
  /** What else tells it from others; may be empty. */
  readonly detail: string;
  /** Which fates it may have: of `move`, `end`. It may always be kept as it is. */
  readonly fates: readonly Fate['kind'][];
}

/**
 * A kind of thing that an organisation holds in a place. Its SQL becomes a part of one statement with that of all others.
 */
export interface HoldingKind {
  readonly kind: string;
  /** The heading above those of this kind. */
  readonly title: string;
  /** SELECT kind, id, partnership_id, organisation_id, audience, label, detail, fates: everything that is held now. */
  readonly rows: string;
  /** For the action's `find`: loads these things as they must be seen before they are changed. */
  prepare(queries: Queries, ids: readonly Id[], carrying: Carrying): Promise<Carry>;
}

/**
 * What areas hold of an organisation in a place. A later area registers its kinds while modules are made; when the organisation
 * ends or merges, the place's check-list then shows them, and one action carries all of them.
 */
@Injectable()
export class Holdings {
  private readonly kinds = new Map<string, HoldingKind>();

  register(kind: HoldingKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of holding are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  /** In the order of registration, which is that of the areas. */
  all(): readonly HoldingKind[] {
    return [...this.kinds.values()];
  }

  get(kind: string): HoldingKind | undefined {
    return this.kinds.get(kind);
  }
}
