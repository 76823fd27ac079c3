import type { Request } from 'express';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { redirect } from 'react-router';
import type { Reader, Scope } from '@folkmoot/kernel/reader.js';
import { Config } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { ReaderSource } from '@folkmoot/platform/graphql/reader-source.js';
import { SchemaRunner } from '@folkmoot/platform/graphql/schema-runner.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { browserDoor } from './browser-door.js';
import { mountWeb, type WebReader } from './web.js';
import { withoutSecrets } from './without-secrets.js';

/** Gives the pages what they need of the application: who asks, the schema, from where to watch. Call before `app.init()`. */
export async function mountPages(
  app: Pick<NestExpressApplication, 'get' | 'use'>,
  onto: Pick<NestExpressApplication, 'use'> = app,
): Promise<void> {
  const config = app.get(Config);
  const database = app.get(Database);
  const log = new Logger('Pages');
  const scopes = new WeakMap<Request, Promise<Scope>>();
  const scopeOf = (request: Request): Promise<Scope> => {
    const known = scopes.get(request);
    if (known) return known;
    const reading = app.get(ReaderSource, { strict: false }).scopeOf(request.headers.cookie);
    scopes.set(request, reading);
    return reading;
  };

  await mountWeb(onto, {
    publicOrigin: config.publicOrigin,
    folder: webFolder(),
    operator: config.operator,
    isDemonstration: async () =>
      (await database.row(`SELECT 1 FROM platform.mark WHERE name = 'demonstration'`)) !== null,
    readerOf: async (request) => named((await scopeOf(request)).reader, database),
    async execute(document, variables, request) {
      const scope = await scopeOf(request);
      const { reader } = scope;
      const answer = await app.get(SchemaRunner).execute(
        document,
        variables as Record<string, unknown>,
        reader,
        browserDoor(request, config.publicOrigin),
        // A form's deed may change what its sender is in, and the page around it is read after it.
        request.method === 'GET' ? scope : null,
      );
      if (!answer.errors) return answer.data as never;
      const notTheirs = answer.errors.some((one) => one.extensions?.code === 'NOT_SIGNED_IN');
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
      if (notTheirs) throw turnedAway(reader, request);
      throw new Error(answer.errors.map((one) => `${one.path?.join('.') ?? ''} ${one.message}`).join('\n'));
    },
    liveFrom: (stream) => app.get(LiveCursors).now(stream),
    report: ({ reference, method, path, error }) =>
      log.error(
        `${reference} ${method} ${withoutSecrets(path)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
  });
}

/** Who the reader is, in the words of the page's header. */
async function named(reader: Reader, database: Database): Promise<WebReader> {
  if (reader.kind !== 'person') return { kind: 'visitor' };
  const names = await database.row<{ name: string; organisationName: string | null }>(
    `SELECT p.name, o.name AS "organisationName" FROM access.person_view p
       LEFT JOIN partnerships.organisation_view o ON o.id = $2 WHERE p.id = $1`,
    [reader.personId, reader.organisationId],
  );
  const { personId, organisationId } = reader;
  return {
    kind: 'person',
    personId,
    organisationId,
    name: names?.name ?? '',
    organisationName: names?.organisationName ?? null,
  };
}

/** A visitor signs in and comes back; somebody signed in learns no more than that the page is not theirs. */
function turnedAway(reader: Reader, request: Request): Response {
  if (reader.kind === 'person') return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.originalUrl, 'http://page');
  const page = pathname.replace(/(?:\/_root|\/_)?\.data$/, '') || '/';
  const query = new URLSearchParams(search);
  query.delete('_routes');
  query.delete('index');
  const next = query.size > 0 ? `${page}?${query}` : page;
  return redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** `dist/web`, found from the sources and from the build alike. */
function webFolder(): string {
  const folder = [
    resolve(import.meta.dirname, '../../../web'),
    resolve(import.meta.dirname, '../../../dist/web'),
  ].find((one) => existsSync(resolve(one, 'server/index.js')));
  if (!folder) throw new Error('The pages are not built. Run: npm run build');
  return folder;
}
