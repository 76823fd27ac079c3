import { AppModule } from '../../apps/api/src/app.module.js';
import { operationsFile } from '../../apps/api/src/operations-file.js';
import { TrustedDocuments } from '@folkmoot/platform/graphql/trusted-documents.js';
import { startTestApp, type TestApp } from '@folkmoot/platform/testing/test-app.js';

/** The real application, as every end-to-end spec starts it. */
export const folkmoot = (env?: Record<string, string>): Promise<TestApp> =>
  startTestApp((config) => AppModule.with(config, new TrustedDocuments(operationsFile())), env);
