import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type Request, type Response } from 'express';
import staticGzip from 'express-static-gzip';
import helmet from 'helmet';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { data, type ServerBuild } from 'react-router';
import { answerMarks, contentSecurityPolicy, refuseForeignPosts, refuseOtherBodies } from './web-security.js';

/** Who asks, as the web's pages know it; `apps/web/src/lib/context.ts` is the other side of this. */
export type WebReader =
  | { kind: 'visitor' }
  | {
      kind: 'person';
      personId: string;
      name: string;
      organisationId: string | null;
      organisationName: string | null;
    };

export interface WebOptions {
  /** Scheme, host and port as people type them: `https://folkmoot.example.org`. */
  publicOrigin: string;
  /** The folder `react-router build` wrote (`dist/web`). */
  folder: string;
  /** The mark lies in the database itself. */
  isDemonstration(): Promise<boolean>;
  operator: { name: string; email: string | null };
  readerOf(request: Request): Promise<WebReader>;
  /** Runs a typed document in process as the reader of this request; throws a Response to turn the reader away, else only on bugs. */
  execute<TData, TVars>(
    document: TypedDocumentNode<TData, TVars>,
    variables: TVars,
    request: Request,
  ): Promise<TData>;
  /** Where a journal stream stands now, as a cursor that tells nothing else. */
  liveFrom(stream: string): Promise<string>;
  /** First words of paths that Nest answers itself. */
  serverPaths?: readonly string[];
  /** Where bugs of the pages are written; one JSON line each on stderr when left out. */
  report?(problem: WebProblem): void;
}

export interface WebProblem {
  reference: string;
  method: string;
  path: string;
  error: unknown;
}

const SERVER_PATHS = ['graphql', 'health', 'live', 'files', 'metrics'];
const YEAR = 365 * 24 * 3600;
const PACKED = { enableBrotli: true, orderPreference: ['br'], index: false };
// They say how a document is shown or where it leads; a script or a style sheet only pays for them, on every one of its requests.
const ONLY_FOR_PAGES = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];
// Read by apps/web/src/live/offline.
const READER_HEADER = 'Folkmoot-Reader';
const COPY_HEADER = 'Folkmoot-Copy';

/**
 * Puts the pages into the server's own HTTP stack. Call before `app.init()`: behind
 * Nest's own routes nothing is reached any more. What Nest answers itself is named in `serverPaths`.
 */
export async function mountWeb(app: Pick<NestExpressApplication, 'use'>, options: WebOptions): Promise<void> {
  const serverPaths = new Set(options.serverPaths ?? SERVER_PATHS);
  app.use(
    helmet({
      contentSecurityPolicy: false, // each page has its own, with its nonce
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      // Other services under the same domain are not ours to decide on.
      strictTransportSecurity: options.publicOrigin.startsWith('https:') && {
        maxAge: YEAR,
        includeSubDomains: false,
      },
    }),
  );
  app.use(refuseForeignPosts(options.publicOrigin));
  const pages = express.Router();
  pages.use('/assets', hashedAssets(resolve(options.folder, 'client/assets')));
  // A file of an earlier build: a page in its place would be taken for a script or a style.
  pages.use(
    '/assets',
    (_request: Request, response: Response) =>
      void response.status(404).type('text/plain').send('Not here.\n'),
  );
  pages.use(otherFiles(resolve(options.folder, 'client')));
  pages.use(compression());
  pages.use(refuseOtherBodies);
  pages.use(await pageHandler(options));
  app.use((request: Request, response: Response, next: (problem?: unknown) => void) =>
    serverPaths.has(request.path.split('/', 2)[1] ?? '') ? next() : pages(request, response, next),
  );
}

/** Names here carry a hash of their content, so browsers keep them for good and ask no second time; brotli was made at the build. */
function hashedAssets(folder: string): express.RequestHandler {
  return staticGzip(folder, {
    ...PACKED,
    serveStatic: {
      index: false,
      redirect: false,
      acceptRanges: false,
      etag: false,
      lastModified: false,
      setHeaders(response) {
        response.setHeader('Cache-Control', `public, max-age=${YEAR}, immutable`);
        for (const name of ONLY_FOR_PAGES) response.removeHeader(name);
      },
    },
  });
}

function otherFiles(folder: string): express.RequestHandler {
  return staticGzip(folder, {
    ...PACKED,
    serveStatic: {
      index: false,
      redirect: false,
      setHeaders(response, path) {
        const worker = path.includes('offline-worker.js');
        response.setHeader('Cache-Control', worker ? 'no-cache' : 'public, max-age=3600');
        // It answers for every page, so it may fetch from here and do nothing else.
        if (worker) response.setHeader('Content-Security-Policy', "default-src 'none'; connect-src 'self'");
      },
    },
  });
}

async function pageHandler(options: WebOptions): Promise<express.RequestHandler> {
  const file = pathToFileURL(resolve(options.folder, 'server/index.js')).href;
  const built = (await import(file)) as ServerBuild;
  // The router compares a post's Origin with the request's own address, which a proxy may have changed;
  // refuseForeignPosts has compared it exactly with the public one.
  const build = { ...built, allowedActionOrigins: [new URL(options.publicOrigin).host] };
  const handler = createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (request, response) => loadContext(request, response, options),
  });
  return (request, response, next) => void handler(request, response, next);
}

async function loadContext(request: Request, response: Response, options: WebOptions) {
  const { nonce, reference } = answerMarks();
  const report = (error: unknown) =>
    (options.report ?? reportToStderr)({ reference, method: request.method, path: request.path, error });
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, options.publicOrigin));
  // A page differs by reader and changes by itself: nobody in between keeps it.
  response.setHeader('Cache-Control', 'private, no-store');
  const reader = await options.readerOf(request);
  // A copy on somebody's own device is only for whom it was made, and this tells whose browser it is now.
  response.setHeader(
    READER_HEADER,
    reader.kind === 'person' ? `${reader.personId}/${reader.organisationId ?? 'nobody'}` : 'nobody',
  );
  return {
    reader,
    demonstration: await options.isDemonstration(),
    operator: options.operator,
    publicOrigin: options.publicOrigin,
    nonce,
    reference,
    report,
    liveFrom: (stream: string) => options.liveFrom(stream),
    keepable(text?: { documentId: string; epoch: number }) {
      if (reader.kind === 'person')
        response.setHeader(COPY_HEADER, text ? `${text.documentId} ${text.epoch}` : 'page');
    },
    setCookie: (header: string) => void response.append('Set-Cookie', header),
    async schema<TData, TVars>(document: TypedDocumentNode<TData, TVars>, variables: TVars): Promise<TData> {
      try {
        return await options.execute(document, variables, request);
      } catch (error) {
        if (error instanceof Response) throw error;
        report(error);
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told of a failed answer
        throw data({ reference }, { status: 500 });
      }
    },
  };
}

function reportToStderr({ error, ...where }: WebProblem): void {
  const told =
    error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'web/failed', ...where, ...told })}\n`);
}
