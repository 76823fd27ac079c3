import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { Database } from '../database/database.js';
import { compiledReads } from './compiled-reads.js';
import { deedsForget } from './deeds-forget.js';
import { DEFAULT_LIMITS, limitRule } from './limits.js';
import { neverKept } from './never-kept.js';
import { plainFields } from './plain-fields.js';
import { ReaderContext } from './reader-context.js';
import { ReaderSource } from './reader-source.js';
import { InstantScalar, LocalDateScalar, PenceScalar } from './scalars.js';
import { SchemaRunner } from './schema-runner.js';
import { onlyTrusted, TrustedDocuments } from './trusted-documents.js';

const log = new Logger('GraphQL');
const SPOKEN = new Set([
  'NOT_SIGNED_IN',
  'NOT_TRUSTED',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

/** Bugs are logged whole under a number and shown only as that number. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (SPOKEN.has(String(formatted.extensions?.code)))
    return {
      message: formatted.message,
      path: formatted.path,
      extensions: { code: formatted.extensions!.code },
    };
  const reference = randomUUID().slice(0, 8);
  const cause = (error as { originalError?: Error }).originalError ?? error;
  log.error(
    `${reference} at ${formatted.path?.join('.') ?? 'the request'}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
  );
  return {
    message: `Something went wrong on our side. Nothing was saved. Reference ${reference}.`,
    path: formatted.path,
    extensions: { code: 'INTERNAL', reference },
  };
}

@Module({})
export class GraphqlModule {
  static forDocuments(documents: TrustedDocuments): DynamicModule {
    return {
      module: GraphqlModule,
      global: true,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Database, ReaderSource],
          useFactory: (database: Database, readers: ReaderSource) => ({
            path: '/graphql',
            autoSchemaFile: true,
            sortSchema: true,
            introspection: false,
            playground: false,
            csrfPrevention: true,
            includeStacktraceInErrorResponses: false,
            allowBatchedHttpRequests: false,
            validationRules: [limitRule(DEFAULT_LIMITS)],
            transformSchema: plainFields,
            // Whose place a refusal must take stands before what would answer. Apollo's own cache control watches every single field.
            plugins: [
              ApolloServerPluginCacheControlDisabled(),
              neverKept(),
              deedsForget(),
              onlyTrusted(documents),
              compiledReads(),
            ],
            formatError,
            context: async ({ req }: { req: Request }) => {
              const scope = await readers.scopeOf(req.headers.cookie);
              return new ReaderContext(scope.reader, database, null, scope);
            },
          }),
        }),
      ],
      providers: [
        { provide: TrustedDocuments, useValue: documents },
        SchemaRunner,
        LocalDateScalar,
        InstantScalar,
        PenceScalar,
      ],
      exports: [TrustedDocuments, SchemaRunner],
    };
  }
}
