import { randomUUID } from 'node:crypto';
import type { INestApplication, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { FormattedExecutionResult } from 'graphql';
import { Clock, FixedClock } from '@folkmoot/kernel/clock.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { readConfig, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { SchemaRunner } from '../graphql/schema-runner.js';
import { testDatabase } from './test-database.js';

/** The whole application on a fresh database, without sockets or jobs unless a spec starts them. */
export interface TestApp {
  readonly nest: INestApplication;
  readonly database: Database;
  readonly config: Config;
  readonly clock: FixedClock;
  /** Runs an operation text as a reader; throws where the answer has errors, so that a spec cannot overlook one. */
  ask<Data = any>(text: string, variables: Record<string, unknown>, reader: Reader): Promise<Data>;
  /** The same, with the errors. */
  tell(
    text: string,
    variables: Record<string, unknown>,
    reader: Reader,
  ): Promise<FormattedExecutionResult<any>>;
  close(): Promise<void>;
}

/** A request id as a form would carry it. */
export const requestId = (): string => randomUUID();

/** Noon on a working Wednesday: far from every midnight and clock change. */
export const TEST_NOW = '2026-11-18T12:00:00.000Z';

/**
 * `module` gets the configuration and gives the root module, so that the platform does not know the application:
 * `startTestApp((config) => AppModule.with(config, documents))`.
 */
export async function startTestApp(
  module: (config: Config) => unknown,
  env: Record<string, string> = {},
): Promise<TestApp> {
  const fresh = await testDatabase();
  const config = readConfig({
    DATABASE_URL: fresh.appUrl,
    DATABASE_OWNER_URL: fresh.ownerUrl,
    DATABASE_POOL: '5',
    LOG_LEVEL: 'error',
    ...env,
  });
  const clock = new FixedClock(new Date(TEST_NOW));
  const built = await Test.createTestingModule({ imports: [module(config) as Type] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const nest = built.createNestApplication({
    logger: config.logLevel === 'silent' ? false : ['error', 'fatal'],
  });
  await nest.init();
  const database = nest.get(Database);
  const runner = nest.get(SchemaRunner);
  const tell: TestApp['tell'] = (text, variables, reader) => runner.execute(text, variables, reader);
  return {
    nest,
    database,
    config,
    clock,
    tell,
    async ask(text, variables, reader) {
      const { data, errors } = await tell(text, variables, reader);
      if (errors)
        throw new Error(
          errors.map((one) => `${one.message} ${JSON.stringify(one.extensions ?? {})}`).join('\n'),
        );
      return data;
    },
    async close() {
      await nest.close();
      await fresh.drop();
    },
  };
}
