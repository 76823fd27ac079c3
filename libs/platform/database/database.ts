import { DataSource, type EntitySchema } from 'typeorm';
import pg from 'pg';
import type { Config } from '../config/config.js';
import type { MigrationClass } from './area.js';
import { asked, AskedTogether, type Answer, type Asked } from './asked-together.js';
import { firstMadeFirst } from './first-made-first.js';
import { SteadyClient } from './steady-client.js';

// A calendar day stays the text it is: a Date would move it by the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Anything that answers SQL: the pool, or one open transaction. Values go as parameters, never into the text. */
export interface Queries {
  /** Each distinct text becomes a named prepared statement, planned once per connection. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null. */
  row<Row>(text: string, values?: readonly unknown[]): Promise<Row | null>;
}

/** A connection of the pool: what is sent on it is answered in its order, and need not be waited for in between. */
interface Connection {
  query(together: AskedTogether): unknown;
  query(command: 'ROLLBACK'): Promise<unknown>;
  release(broken: boolean): void;
}

/** What is asked on one connection in one turn goes out together, when nothing more is asked in it. */
class OneConnection implements Queries {
  #asked: Asked[] = [];
  #over = false;

  constructor(private readonly client: Pick<Connection, 'query'>) {}

  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.answer(text, values)).rows as Row[];
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return ((await this.answer(text, values)).rows[0] as Row | undefined) ?? null;
  }

  answer(text: string, values: readonly unknown[] = []): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (this.#over) throw new Error('This transaction is over.');
      if (this.#asked.push(asked(text, values, resolve, reject)) === 1) process.nextTick(() => this.flush());
    }).catch((error: Error) => {
      // Says who asked instead of how the answer was read.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  flush(): void {
    if (this.#asked.length === 0) return;
    const together = new AskedTogether(this.#asked);
    this.#asked = [];
    this.client.query(together);
  }

  /** Nothing is asked any more: the connection is somebody else's next. */
  end(): void {
    this.flush();
    this.#over = true;
  }
}

/**
 * One open transaction. Statements that are asked for together (`Promise.all`) go out together and are executed one after the other
 * in that order, each seeing what was committed before it began: a lock and what is read under it cost one wait.
 */
export class Transaction extends OneConnection {
  readonly #unanswered: Promise<unknown>[] = [];

  constructor(
    client: Pick<Connection, 'query'>,
    /** What the tables are made of. */
    readonly source: DataSource,
  ) {
    super(client);
  }

  /** Sends a statement whose answer only the commit waits for: it comes right behind it, and commits nothing if it failed. */
  send(text: string, values: readonly unknown[]): void {
    const answer = this.answer(text, values);
    answer.catch(() => undefined); // heard by `settled`
    this.#unanswered.push(answer);
  }

  /** When all that was sent is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#unanswered);
  }
}

/**
 * The connection on which a commit is under way: what is asked here meanwhile is executed right behind it and finds what it committed.
 * When the commit is done the connection is needed elsewhere, and what is asked later goes to the pool.
 */
class BehindCommit implements Queries {
  private readonly unanswered: Promise<unknown>[] = [];
  private line: OneConnection | null;

  constructor(
    client: Connection,
    private readonly pool: Queries,
  ) {
    this.line = new OneConnection(client);
  }

  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (!this.line) return this.pool.rows<Row>(text, values);
    const rows = this.line.rows<Row>(text, values);
    this.unanswered.push(rows);
    return rows;
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }

  /** When what was asked on the connection is answered. */
  async end(): Promise<void> {
    this.line?.end();
    this.line = null;
    await Promise.allSettled(this.unanswered);
  }
}

export interface DatabaseShape {
  readonly tables: readonly EntitySchema<any>[];
  readonly migrations: readonly MigrationClass[];
}

/** Connections that stay open through a quiet hour: who comes after it does not wait for one, nor for its statements to be planned. */
const KEPT = 4;

/** TypeORM's data source as we use it: entity schemas for writes, plain prepared statements for reads. */
export function dataSourceFor(
  url: string,
  shape: DatabaseShape,
  pool: number,
  more: { patience?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...shape.tables],
    migrations: [...shape.migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: 'folkmoot',
    extra: {
      max: pool,
      min: Math.min(pool, KEPT),
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      Client: SteadyClient,
      pipeline: true,
      ...more,
    },
    poolErrorHandler: () => undefined, // a lost idle connection is replaced at the next use; readiness reports an absent server
  });
}

/** The door to PostgreSQL for everything at run time. */
export class Database implements Queries {
  readonly source: DataSource;

  constructor(
    config: Pick<Config, 'databaseUrl' | 'databasePool'> & Partial<Pick<Config, 'databasePatience'>>,
    shape: DatabaseShape,
  ) {
    this.source = dataSourceFor(config.databaseUrl, shape, config.databasePool, {
      patience: config.databasePatience,
    });
  }

  async open(): Promise<void> {
    if (this.source.isInitialized) return;
    await this.source.initialize();
    firstMadeFirst(this.pool);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** The pool itself, for libraries that bring their own statements (the job queue, the socket adapter). */
  get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const alone = new AskedTogether([asked(text, values)]);
    const pool = this.pool as unknown as { query(together: AskedTogether): Promise<readonly Answer[]> };
    const [answer] = await pool.query(alone);
    return answer!.rows as Row[];
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }

  /**
   * Commits what `work` did when it returns, undoes all of it when it throws. `behind` is called when the commit is on its way, and may
   * ask at once what is to be known when it is done: it hears a failure too, and is not waited for.
   */
  async transaction<T>(
    work: (tx: Transaction) => Promise<T>,
    behind: (queries: Queries) => void = () => undefined,
  ): Promise<T> {
    const client = (await this.pool.connect()) as unknown as Connection;
    const tx = new Transaction(client, this.source);
    const next = new BehindCommit(client, this);
    let broken = false;
    try {
      // Goes out with what is asked first.
      tx.send('BEGIN', []);
      const value = await work(tx);
      const committed = Promise.all([tx.answer('COMMIT'), tx.settled()]);
      tx.flush();
      behind(next);
      const [{ tag }] = await committed;
      // A transaction in which something failed is undone by its commit, without a word.
      if (tag !== 'COMMIT') throw new Error('A failed transaction cannot be committed.');
      return value;
    } catch (error) {
      tx.end();
      await client.query('ROLLBACK').catch(() => (broken = true));
      throw error;
    } finally {
      tx.end();
      void next.end().then(() => client.release(broken));
    }
  }
}
