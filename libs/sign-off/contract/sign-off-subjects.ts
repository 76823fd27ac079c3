import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A subject as those read it who are asked to approve it. */
export interface SubjectShown {
  /** As a link reads: `Agreement 3: Home first`. */
  readonly label: string;
  readonly path: string;
}

export interface SignOffSubject {
  readonly kind: string;
  /** One statement. Null where there is none, or the reader may not read it. */
  link(queries: Queries, scope: Scope, id: Id): Promise<SubjectShown | null>;
  /**
   * The manifest of what the subject is *now*, as canonical text (`sealManifest(…).text`): where it is another than what was
   * signed, everyone who signed sees the differences. Null where nothing follows it.
   */
  current?(queries: Queries, scope: Scope, id: Id): Promise<string | null>;
  /** In words of the subject's own area; left out, the two manifests are compared fact by fact. */
  differences?(signed: string, now: string): readonly string[];
}

/** What organisations are asked to approve. Areas register their kinds while modules are made. */
@Injectable()
export class SignOffSubjects {
  private readonly kinds = new Map<string, SignOffSubject>();

  register(subject: SignOffSubject): void {
    if (this.kinds.has(subject.kind))
      throw new Error(`Two subjects of sign-offs are called ${subject.kind}.`);
    this.kinds.set(subject.kind, subject);
  }

  get(kind: string): SignOffSubject | undefined {
    return this.kinds.get(kind);
  }
}
