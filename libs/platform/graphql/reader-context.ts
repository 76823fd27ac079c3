import type { Reader, Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';
import { loadScope } from '../audience/load-scope.js';

/**
 * The browser behind an operation, given only by the pages' own in-process caller. A session's secret leaves through here into
 * a cookie, never through an answer; over HTTP there is no door, so nothing can be asked to hand one out.
 */
export interface BrowserDoor {
  /** How the browser describes itself, in words for a person's list of devices. */
  readonly device: string;
  signIn(secret: string): void;
  signOut(): void;
}

/** What every operation is executed with. Guards and resolvers read only this, never the request, so that they hold in process too. */
export class ReaderContext {
  private loading: Promise<Scope> | null;

  /** `known` is the scope where it was read with the reader. */
  constructor(
    readonly reader: Reader,
    /** What a question reads through where it can be asked before others: while what it asks about is being committed. */
    readonly queries: Queries,
    private readonly browser: BrowserDoor | null = null,
    known: Scope | null = null,
  ) {
    this.loading = known && Promise.resolve(known);
  }

  /** Read once per request. */
  scope(): Promise<Scope> {
    this.loading ??= loadScope(this.queries, this.reader);
    return this.loading;
  }

  /** A deed may change what its own doer is in: what was known before it counts no longer. */
  forgetScope(): void {
    this.loading = null;
  }

  get canSignIn(): boolean {
    return this.browser !== null;
  }

  get device(): string {
    return this.browser?.device ?? '';
  }

  signIn(secret: string): void {
    this.browser?.signIn(secret);
  }

  signOut(): void {
    this.browser?.signOut();
  }
}
