import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { readFileSync } from 'node:fs';
import request from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Audience } from '@folkmoot/kernel/audience.js';
import { newId } from '@folkmoot/kernel/id.js';
import { Scope, VISITOR } from '@folkmoot/kernel/reader.js';
import { Area } from '@folkmoot/platform/database/area.js';
import { operatorsOnly, publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { SchemaRunner } from '@folkmoot/platform/graphql/schema-runner.js';
import { TrustedDocuments } from '@folkmoot/platform/graphql/trusted-documents.js';
import { PlatformModule } from '@folkmoot/platform/platform.module.js';
import { startTestApp, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { AREAS } from '../../../apps/api/src/app.module.js';
import { DocumentPeopleModule } from '../../../apps/api/src/document-people.js';
import { operationsFile } from '../../../apps/api/src/operations-file.js';
import { grant, person } from '../../worlds/people.js';

const ROOM: Audience = `partnership/${newId()}`;

@ObjectType('SpecSeen')
class SeenType {
  @Field(() => Boolean)
  room!: boolean;
}

@Resolver()
class SpecResolver {
  constructor(private readonly database: Database) {}

  @Ask(() => SeenType, { who: signedIn() })
  async seen(@Me() me: ReaderContext): Promise<SeenType> {
    return { room: (await me.scope()).sees(ROOM) };
  }
  @Do(() => SeenType, { who: signedIn() })
  async enter(@Me() me: ReaderContext): Promise<SeenType> {
    const { reader } = me;
    if (reader.kind !== 'person') throw new Error('Only people enter.');
    await grant(this.database, reader.personId, null, ROOM, 'member');
    return this.seen(me);
  }

  @Query(() => String)
  forgotten(): string {
    return 'leaked';
  }
  @Ask(() => String, { who: publicly('spec') })
  open(): string {
    return 'open';
  }
  @Ask(() => String, { who: signedIn() })
  members(): string {
    return 'members';
  }
  @Ask(() => String, { who: operatorsOnly() })
  operators(): string {
    return 'operators';
  }
  @Ask(() => String, { who: publicly('spec') })
  broken(): string {
    throw new Error('the password is swordfish');
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  get(): string {
    return 'leaked';
  }
}

interface Answered {
  readonly status: number;
  readonly kept: string | undefined;
  readonly text: string;
}

@Area({ providers: [SpecResolver], controllers: [ForgottenController] })
class SpecModule {}

describe('the guard of every operation', () => {
  let app: TestApp;
  let port: number;
  beforeAll(async () => {
    const documents = new TrustedDocuments(operationsFile());
    app = await startTestApp(
      (config) => {
        @Module({
          imports: [
            PlatformModule.for(config, [...AREAS, SpecModule], documents),
            DocumentPeopleModule,
            ...AREAS,
            SpecModule,
          ],
        })
        class Root {}
        return Root;
      },
      { LOG_LEVEL: 'silent' },
    );
    await app.nest.listen(0, '127.0.0.1');
    port = (app.nest.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => app.close());

  const code = async (query: string, reader: Parameters<TestApp['tell']>[2]): Promise<unknown> => {
    const { data, errors } = await app.tell(query, {}, reader);
    return errors ? errors[0]!.extensions?.code : Object.values(data)[0];
  };

  it('refuses an operation that does not say who may call it, even to an operator', async () => {
    const operator = await person(app.database, null, ['platform', 'operator']);
    expect(await code('{ forgotten }', operator)).toBe('INTERNAL');
    expect(await code('{ operators }', operator)).toBe('operators');
  });

  it('refuses a controller that does not say who may call it', async () => {
    const { status, text } = await http('GET', '/forgotten');
    expect(status).toBe(500);
    expect(text).not.toContain('leaked');
  });

  it('lets visitors call only what is public', async () => {
    expect(await code('{ open }', VISITOR)).toBe('open');
    expect(await code('{ members }', VISITOR)).toBe('NOT_SIGNED_IN');
    expect(await code('{ operators }', VISITOR)).toBe('NOT_SIGNED_IN');
  });

  it('lets signed-in people call what is for them and nothing of the operators', async () => {
    const member = await person(app.database, null);
    expect(await code('{ members }', member)).toBe('members');
    expect(await code('{ operators }', member)).toBe('NOT_SIGNED_IN');
  });

  it('shows a bug only as a reference number', async () => {
    const { errors } = await app.tell('{ broken }', {}, VISITOR);
    expect(JSON.stringify(errors)).not.toContain('swordfish');
    expect(errors?.[0]?.message).toMatch(/Reference [0-9a-f]{8}/);
  });

  it('reads nothing again of what is known of the reader, but forgets it at a deed', async () => {
    const member = await person(app.database, null);
    const known = new Scope(member, []);
    const ask = async (text: string): Promise<unknown> =>
      (await app.nest.get(SchemaRunner).execute(text, {}, member, null, known)).data;
    expect(await ask('mutation { enter { ... on SpecSeen { room } } }')).toEqual({ enter: { room: true } });
    expect(await ask('{ seen { room } }')).toEqual({ seen: { room: false } });
  });

  it('refuses documents that are too deep, too wide or too repetitive before they run', async () => {
    const aliases = Array.from({ length: 21 }, (_, i) => `a${i}: open`).join(' ');
    const { errors } = await app.tell(`{ ${aliases} }`, {}, VISITOR);
    expect(errors?.map((one) => one.message)).toContain('This request is too large: more than 20 aliases.');
    const deep = `query { __schema { types ${'{ fields { type '.repeat(6)} { name } ${'} }'.repeat(6)} } }`;
    expect((await app.tell(deep, {}, VISITOR)).errors?.length).toBeGreaterThan(0);
  });

  it('answers over HTTP only the operations of the site itself', async () => {
    expect((await post({ query: '{ open }' })).text).toContain('NOT_TRUSTED');
    const own = Object.values(
      JSON.parse(readFileSync(operationsFile(), 'utf8')) as Record<string, string>,
    )[0];
    if (own) expect((await post({ query: own })).text).not.toContain('NOT_TRUSTED');
  });

  it('tells every keeper of copies to keep none of its answers', async () => {
    expect((await post({ query: '{ open }' })).kept).toBe('no-store');
  });

  it('does not describe itself to strangers', async () => {
    expect((await post({ query: '{ __schema { queryType { name } } }' })).text).not.toContain('queryType":');
  });

  const post = (body: object): Promise<Answered> => http('POST', '/graphql', JSON.stringify(body));

  function http(method: string, path: string, body?: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const call = request.request(
        { port, host: '127.0.0.1', path, method, headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, kept: response.headers['cache-control'], text }),
          );
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }
});
