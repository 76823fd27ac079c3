import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A decision as the parties read it upon the draft that it made. */
export interface DecisionShown {
  /** `Decision 2027/14: £10,000 a month from the board to the council` */
  readonly label: string;
  readonly path: string;
}

export interface DecisionKind {
  readonly kind: string;
  /** One statement. Null where there is none, or the reader may not read it. */
  link(queries: Queries, scope: Scope, id: Id): Promise<DecisionShown | null>;
}

/** What can decide that a contribution moves. Later areas register their kinds while modules are made. */
@Injectable()
export class DecisionKinds {
  private readonly kinds = new Map<string, DecisionKind>();

  register(kind: DecisionKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two kinds of decision are called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  get(kind: string): DecisionKind | undefined {
    return this.kinds.get(kind);
  }
}
