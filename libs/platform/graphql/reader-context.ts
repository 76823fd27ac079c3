import type { Reader, Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';
import { loadScope } from '../audience/load-scope.js';

/** What every operation is executed with. Guards and resolvers read only this, never the request, so that they hold in process too. */
export class ReaderContext {
  private loading: Promise<Scope> | null = null;

  constructor(
    readonly reader: Reader,
    private readonly queries: Queries,
  ) {}

  /** Read once per request. */
  scope(): Promise<Scope> {
    this.loading ??= loadScope(this.queries, this.reader);
    return this.loading;
  }
}
