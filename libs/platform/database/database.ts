import { createHash } from 'node:crypto';
import { DataSource, type EntitySchema } from 'typeorm';
import pg from 'pg';
import type { Config } from '../config/config.js';
import type { MigrationClass } from './area.js';
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

interface Answers {
  query(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** A connection of the pool: what is sent on it is answered in its order, and need not be waited for in between. */
interface Connection extends Answers {
  query(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
  query(command: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): Promise<{ command: string; rows: unknown[] }>;
  release(broken: boolean): void;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `f${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  // Texts are constants of the program; a text made per call would grow this map and the server's plans without end.
  if (names.size > 5_000) throw new Error('Too many distinct SQL texts: pass values as parameters.');
  names.set(text, name);
  return name;
}

async function ask<Row>(answers: Answers, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await answers.query({ name: nameOf(text), text, values: values as unknown[] });
  return rows as Row[];
}

/**
 * One open transaction. Statements that are asked for together (`Promise.all`) go out together and are executed one after the other
 * in that order, each seeing what was committed before it began: a lock and what is read under it cost one wait.
 */
export class Transaction implements Queries {
  readonly #unanswered: Promise<unknown>[] = [];

  constructor(
    private readonly client: Answers,
    /** What the tables are made of. */
    readonly source: DataSource,
  ) {}

  /** Sends a statement whose answer only the commit waits for: it comes right behind it, and commits nothing if it failed. */
  send(text: string, values: readonly unknown[]): void {
    const answer = this.rows(text, values);
    answer.catch(() => undefined); // heard by `settled`
    this.#unanswered.push(answer);
  }

  /** When all that was sent is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#unanswered);
  }

  rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return ask<Row>(this.client, text, values);
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }
}

export interface DatabaseShape {
  readonly tables: readonly EntitySchema<any>[];
  readonly migrations: readonly MigrationClass[];
}

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
    if (!this.source.isInitialized) await this.source.initialize();
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** The pool itself, for libraries that bring their own statements (the job queue, the socket adapter). */
  get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return ask<Row>(this.pool as unknown as Answers, text, values);
  }

  async row<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }

  /** Commits what `work` did when it returns, undoes all of it when it throws. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = (await this.pool.connect()) as unknown as Connection;
    let broken = false;
    try {
      const tx = new Transaction(client, this.source);
      // Not waited for: it fails only with its connection, and then so does all that follows.
      const begun = client.query('BEGIN');
      begun.catch(() => undefined);
      const value = await work(tx);
      const [{ command }] = await Promise.all([client.query('COMMIT'), tx.settled(), begun]);
      // A transaction in which something failed is undone by its commit, without a word.
      if (command !== 'COMMIT') throw new Error('A failed transaction cannot be committed.');
      return value;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
