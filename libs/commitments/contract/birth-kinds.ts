import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import type { RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** Where a commitment was born, for a reader who may read it. */
export interface Birthplace {
  /** The place whose commitment it can become. */
  readonly partnershipId: Id;
  /** “Section 2: Falls at home, paragraph 12”. */
  readonly label: string;
  readonly path: string;
  /** What else is written in the transaction that makes the commitment. Pure. */
  made?(
    commitment: SubjectRef,
    at: Moment,
  ): {
    readonly rows: readonly RowChange[];
    readonly events: readonly DomainEvent[];
  };
}

export interface BirthKind {
  readonly kind: string;
  /** One statement. Null where there is none, or the reader may not read it. */
  find(queries: Queries, scope: Scope, id: Id, mark: string | null): Promise<Birthplace | null>;
}

/** Of what commitments are made. Later areas register their kinds while modules are made. */
@Injectable()
export class BirthKinds {
  private readonly kinds = new Map<string, BirthKind>();

  register(kind: BirthKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of birth are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  get(kind: string): BirthKind | undefined {
    return this.kinds.get(kind);
  }
}
