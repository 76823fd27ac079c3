import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { ConfigError, readConfig } from '@folkmoot/platform/config/config.js';
import { TrustedDocuments } from '@folkmoot/platform/graphql/trusted-documents.js';
import { Readiness } from '@folkmoot/platform/health/readiness.js';
import { FileScans } from '@folkmoot/platform/files/file-scans.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { LiveServer } from '@folkmoot/platform/live/live-server.js';
import { PinoLogger } from '@folkmoot/platform/logging/pino-logger.js';
import { AppModule } from './app.module.js';
import { operationsFile } from './operations-file.js';
import { mountPages } from './pages.js';

/** Long enough for what is under way, short enough for a proxy that has already turned to another process. */
const SHUTDOWN_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = new PinoLogger(config.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(config, new TrustedDocuments(operationsFile())),
    { logger, forceCloseConnections: true },
  );
  app.set('trust proxy', [...config.trustedProxies]);
  app.disable('x-powered-by');
  // What answers data is kept by nobody, so a fingerprint of each answer would serve nothing.
  app.disable('etag');
  await mountPages(app);
  await app.init();
  app.get(LiveServer).attach(app.getHttpServer());
  await app.get(JobRunner).start();
  app.get(NoticeRelay).start();
  app.get(FileScans).start();
  await app.listen(config.port, config.host);
  logger.log(`Serving ${config.publicOrigin}`, 'Main');

  const stop = (signal: string): void => {
    logger.log(`${signal}: finishing what is under way`, 'Main');
    app.get(Readiness).close();
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
