import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '@folkmoot/kernel/clock.js';
import { readConfig, type Config } from '@folkmoot/platform/config/config.js';
import { TrustedDocuments } from '@folkmoot/platform/graphql/trusted-documents.js';
import { AppModule } from '../app.module.js';
import { operationsFile } from '../operations-file.js';

/** One command of the operator. Resolves to the exit code: 0 done, 1 not done and said why. */
export interface Command {
  readonly help: string;
  run(args: readonly string[]): Promise<number>;
}

/** The whole application without its web server, for commands that act through the same actions as people. */
export async function withApp<T>(
  work: (app: INestApplicationContext, config: Config) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(config, new TrustedDocuments(operationsFile()), clock),
    { logger: ['error', 'fatal'] },
  );
  try {
    return await work(app, config);
  } finally {
    await app.close();
  }
}
