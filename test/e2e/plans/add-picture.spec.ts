import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { io } from 'socket.io-client';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { PNG, SECRET, TURNED_JPEG } from '../../worlds/pictures.js';
import { codesOf, draftSection, startedPlan, type Said } from '../../worlds/plans.js';
import { cookieOf } from '../../worlds/session.js';

describe('a picture in a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let origin: string;
  let sectionId: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    origin = await startTestServer(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    sectionId = await draftSection(app, world);
  });
  afterAll(() => app.close());

  const add = async (
    reader: Reader,
    bytes: Buffer = PNG,
    more: Partial<{ sectionId: string; requestId: string }> = {},
  ): Promise<Said> =>
    (
      await app.ask(
        `mutation ($input: AddPictureInput!) { addPicture(input: $input) { __typename ... on SectionPicture { id width height } ... on Refusal { faults { code path } } } }`,
        {
          input: {
            requestId: requestId(),
            sectionId,
            name: 'ramp.png',
            bytes: bytes.toString('base64'),
            ...more,
          },
        },
        reader,
      )
    ).addPicture as Said;
  const documentOf = async (id: Id): Promise<Id> =>
    (await app.database.row<{ id: Id }>('SELECT document_id AS id FROM plans.section WHERE id = $1', [id]))!
      .id;
  const cookie = (reader: PersonReader) =>
    cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() });
  const got = async (path: string, reader: PersonReader | null): Promise<Response> =>
    fetch(`${origin}/files/${path}`, { headers: reader ? { cookie: await cookie(reader) } : {} });
  const statusFor = async (path: string, reader: PersonReader | null): Promise<number> =>
    (await got(path, reader)).status;

  it('is kept without what its file said besides, and is an attachment that nobody sniffs or keeps', async () => {
    const said = await add(world.member, TURNED_JPEG);
    expect(said).toMatchObject({ __typename: 'SectionPicture', width: 3, height: 4 });
    const answer = await got(`in/${await documentOf(sectionId)}/${said.id}`, world.member);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('attachment'),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes(SECRET)).toBe(false);
    const row = await app.database.row<{ sha256: string; size: number }>(
      'SELECT sha256, size FROM files.file WHERE id = $1',
      [said.id],
    );
    expect(row).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
  });

  it('is refused with its reason, and the same request twice is one picture', async () => {
    expect(codesOf(await add(world.member, Buffer.from('<svg/>')))).toEqual(['picture/type']);
    expect(codesOf(await add(world.member, Buffer.alloc(0)))).toEqual(['picture/empty']);
    const once = requestId();
    const first = await add(world.member, PNG, { requestId: once });
    expect(await add(world.member, PNG, { requestId: once })).toEqual(first);
    expect(
      await app.database.row(
        `SELECT count(*)::int AS lines FROM journal.line WHERE event = 'plans.picture-added' AND subject_id = $1`,
        [sectionId],
      ),
    ).toEqual({ lines: 1 });
  });

  it('is put in only by who writes, and nothing is kept of what others send', async () => {
    for (const reader of [world.chair, world.charityMember, world.observer, world.other.member])
      expect(codesOf(await add(reader))).toEqual(['not-found']);
    await must(app, openSection, { sectionId, version: 1, openness: 'partners' }, world.member);
    for (const reader of [world.observer, world.participant, world.other.chair])
      expect(codesOf(await add(reader))).toEqual(['not-found']);
    expect(codesOf(await add(world.charityMember))).toEqual(['SectionPicture']);
    expect(codesOf(await add(world.member, PNG, { sectionId: 'x' }))).toEqual(['not-found']);
  });

  it('is seen by whoever reads the text, at once and no longer', async () => {
    const document = await documentOf(sectionId);
    const { id } = await add(world.member);
    const path = `in/${document}/${id}`;
    const seen = async () =>
      Promise.all(
        [world.member, world.charityMember, world.participant, world.other.member, null].map((reader) =>
          statusFor(path, reader),
        ),
      );
    expect(await seen()).toEqual([200, 404, 404, 404, 404]);
    await must(app, openSection, { sectionId, version: 1, openness: 'forum' }, world.member);
    expect(await seen()).toEqual([200, 200, 200, 404, 404]);
    await must(app, openSection, { sectionId, version: 2, openness: 'public' }, world.chair);
    expect(await seen()).toEqual([200, 200, 200, 200, 200]);
    await must(app, openSection, { sectionId, version: 3, openness: 'partners' }, world.chair);
    expect(await seen()).toEqual([200, 200, 404, 404, 404]);
  });

  it('of another section is nowhere: not under this one’s address, and no text takes it', async () => {
    const { id } = await add(world.member);
    const other = await draftSection(app, world, 'Another');
    const document = await documentOf(other);
    expect(await statusFor(`in/${document}/${id}`, world.member)).toBe(404);
    expect(await statusFor(String(id), world.member)).toBe(404);
    expect(await statusFor(`in/${await documentOf(sectionId)}/${id}`, world.member)).toBe(200);

    const socket = io(`${origin}/documents`, {
      path: '/live/socket',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: await cookie(world.member) },
    });
    const doc = new Y.Doc();
    await socket.timeout(15_000).emitWithAck('join', {
      document,
      clientId: doc.clientID,
      schemaVersion: TEXT_SCHEMA_VERSION,
    });
    const put = async (...files: unknown[]): Promise<string> => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      copy.clientID = doc.clientID;
      const before = Y.encodeStateVector(copy);
      copy.transact(() => {
        const picture = new Y.XmlElement('picture');
        copy.getXmlFragment('default').insert(0, [picture]);
        for (const file of files) picture.setAttribute('file', file as string);
      });
      const bytes = Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString('base64');
      const answer = (await socket.timeout(15_000).emitWithAck('update', { document, epoch: 1, bytes })) as {
        refused?: { code: string };
      };
      if (!answer.refused) Y.applyUpdate(doc, Buffer.from(bytes, 'base64'));
      return answer.refused?.code ?? 'taken';
    };
    const own = (await add(world.member, PNG, { sectionId: other })).id as string;
    expect(await put(`file/${id as string}`)).toBe('file');
    expect(await put(`file/${crypto.randomUUID()}`)).toBe('file');
    expect(await put('file/../../etc')).toBe('file');
    // A second value under the first: what counts is the last.
    expect(await put(`file/${own}`, `file/${id as string}`)).toBe('file');
    expect(await put(`file/${own}`)).toBe('taken');
    socket.close();
  });
});
