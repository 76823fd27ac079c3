import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { FileScans } from '@folkmoot/platform/files/file-scans.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, saying, talkedIn, threadSeen, type Said } from '../../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { PNG } from '../../worlds/pictures.js';
import { cookieOf } from '../../worlds/session.js';

/** A virus scanner as clamd speaks, which may be away. */
let scanner: Server;
let away = false;
let app: TestApp;
let world: PartnershipWorld;
let base: string;
beforeAll(async () => {
  scanner = createServer((socket) => {
    let came = Buffer.alloc(0);
    socket.on('error', () => undefined);
    if (away) return void socket.destroy();
    socket.on('data', (data: Buffer) => {
      came = Buffer.concat([came, data]);
      if (came.subarray(-4).equals(Buffer.alloc(4)))
        socket.end(came.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
  app = await folkmoot({
    FOLKMOOT_DATA: mkdtempSync(join(tmpdir(), 'folkmoot-data-')),
    FILE_SCANNER: `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`,
  });
  world = await partnershipWorld(app);
  await app.nest.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.nest.getHttpServer().address() as AddressInfo).port}`;
});
beforeEach(() => {
  away = false;
  app.clock.moveTo(new Date(app.clock.now().getTime() + 25 * 3_600_000));
});
afterAll(async () => {
  await app.close();
  scanner.close();
});

const bring = (who: PersonReader, name: string, bytes: string | Uint8Array): Promise<Said> =>
  saying(
    app,
    'addForumFile',
    { place: 'northmoor', name, bytes: Buffer.from(bytes).toString('base64') },
    who,
  );
const fetched = async (id: string, who?: PersonReader) => {
  const headers: Record<string, string> = who
    ? { cookie: await cookieOf(app.database, { ...who, sessionId: newId() }) }
    : {};
  return fetch(`${base}/files/${id}`, { headers });
};
const statuses = async (id: string, ...who: (PersonReader | undefined)[]): Promise<number[]> =>
  Promise.all(who.map(async (one) => (await fetched(id, one)).status));

/** A thread of the charity's member; what they say next, with files. */
async function posting(files: { id: string; alt?: string }[], text = 'See the file.') {
  const { threadId } = await talkedIn(app, 'northmoor', [[world.charityMember, 'It stops at five.']]);
  const said = await saying(app, 'addForumPost', { threadId, text, files }, world.charityMember);
  return { threadId, said };
}

describe('a file of a post', () => {
  it('is its writer’s alone until it is posted, then of all who read the post, and of nobody else', async () => {
    const { id } = await bring(world.charityMember, 'timetable.txt', 'It stops at five.');
    expect(await statuses(id, world.charityMember, world.chair, world.participant, undefined)).toEqual([
      200, 404, 404, 404,
    ]);
    const { said } = await posting([{ id }]);
    expect(said.files).toEqual([{ id, name: 'timetable.txt', alt: '', state: 'ready' }]);
    const { chair, participant, observer, stranger, other } = world;
    expect(await statuses(id, chair, participant, observer, stranger, other.chair, undefined)).toEqual([
      200, 200, 200, 404, 404, 404,
    ]);
    const answer = await fetched(id, chair);
    expect(await answer.text()).toBe('It stops at five.');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('goes with its post: withdrawn, taken down, or taken off by its author', async () => {
    const brought = async () => (await bring(world.charityMember, 'a.txt', 'words')).id as string;
    const [one, two, three, four] = [await brought(), await brought(), await brought(), await brought()];
    const first = (await posting([{ id: one }])).said;
    await saying(app, 'withdrawForumPost', { postId: first.id, version: 1 }, world.charityMember);
    const second = (await posting([{ id: two }])).said;
    const down = { postId: second.id, version: 1, reason: 'It names a patient.' };
    expect((await saying(app, 'takeDownForumPost', down, world.chair)).files).toEqual([]);
    const third = (await posting([{ id: three }, { id: four }])).said;
    const off = { postId: third.id, version: 1, fileId: three };
    expect(codesOf(await saying(app, 'takeForumFileOff', off, world.chair))).toEqual(['not-found']);
    const left = await saying(app, 'takeForumFileOff', off, world.charityMember);
    expect(left.files.map((file: { id: string }) => file.id)).toEqual([four]);
    const { charityMember } = world;
    for (const id of [one, two, three]) expect(await statuses(id, charityMember)).toEqual([404]);
    expect(await statuses(four, charityMember)).toEqual([200]);
  });

  it('that is a picture says what it shows', async () => {
    const { id, width, height } = await bring(world.charityMember, 'ramp.png', PNG);
    expect([width, height]).toEqual([4, 3]);
    const { threadId, said } = await posting([{ id }]);
    expect(said.faults).toEqual([expect.objectContaining({ code: 'forum/missing', path: `alt-${id}` })]);
    const files = [{ id, alt: ' The ramp at the back ' }];
    const posted = await saying(app, 'addForumPost', { threadId, text: 'See.', files }, world.charityMember);
    expect(posted.files[0].alt).toBe('The ramp at the back');
  });

  it('is refused by its name and a reason, and by the scanner', async () => {
    const refusals = [
      await bring(world.chair, 'page.html', '<script>alert(1)</script>'),
      await bring(world.chair, 'tool.txt', Buffer.from('MZ\0\0')),
      await bring(world.chair, 'bad.txt', 'EICAR'),
    ];
    expect(refusals.map((one) => codesOf(one)[0])).toEqual(['file/type', 'file/type', 'file/unsafe']);
    expect(refusals.map((one) => one.faults![0]!.message.split(':')[0])).toEqual([
      'page.html',
      'tool.txt',
      'bad.txt',
    ]);
    expect(codesOf(await bring(world.observer, 'a.txt', 'words'))).toEqual(['not-found']);
    expect(codesOf(await bring(world.other.chair, 'a.txt', 'words'))).toEqual(['not-found']);
  });

  it('of somebody else, or posted already, cannot be posted', async () => {
    const { id } = await bring(world.chair, 'a.txt', 'words');
    expect(codesOf((await posting([{ id }])).said)).toEqual(['forum/file-gone']);
    const own = await bring(world.charityMember, 'a.txt', 'words');
    await posting([{ id: own.id }]);
    expect(codesOf((await posting([{ id: own.id }])).said)).toEqual(['forum/file-gone']);
  });

  it('that waits for the scanner is given to nobody until it was looked at', async () => {
    away = true;
    const [clean, bad] = [
      await bring(world.charityMember, 'a.txt', 'words'),
      await bring(world.charityMember, 'b.txt', 'EICAR'),
    ];
    const { said } = await posting([{ id: clean.id }, { id: bad.id }]);
    const states = (one: Said): string[] => one.files.map((file: { state: string }) => file.state);
    expect(states(said)).toEqual(['waiting', 'waiting']);
    expect(await statuses(clean.id, world.chair)).toEqual([404]);
    const scans = app.nest.get(FileScans);
    expect(await scans.scanWaiting()).toBe(0);
    const asked = () => app.ask('{ fileScanning { setUp waiting trouble } }', {}, world.operator);
    expect((await asked()).fileScanning).toMatchObject({
      setUp: true,
      waiting: 2,
      trouble: expect.any(String),
    });
    away = false;
    expect(await scans.scanWaiting()).toBe(2);
    const seen = await threadSeen(app, 'northmoor', said.thread.number, world.chair);
    expect(states(seen.posts[1])).toEqual(['ready', 'refused']);
    // A newer version: screens take the newer card.
    expect(seen.posts[1].version).toBeGreaterThan(said.version);
    expect(await statuses(clean.id, world.chair)).toEqual([200]);
    expect(await statuses(bad.id, world.chair, world.charityMember)).toEqual([404, 404]);
  });

  it('is one of so many a day, and forgotten after a day without its post', async () => {
    const first = await bring(world.member, 'a.txt', 'words');
    await app.database.rows(
      `WITH f AS (INSERT INTO files.file (id, version, audience, name, media_type, size, sha256, scan, person_id, at)
         SELECT gen_random_uuid(), 1, 'person/' || $1, 'x.txt', 'text/plain', 1, repeat('b', 64), 'clean', $1::uuid, $3 FROM generate_series(1, 49) RETURNING id)
       INSERT INTO forum.post_file (id, version, partnership_id, place, alt, person_id, organisation_id, at)
         SELECT f.id, 1, $4, 0, '', $1::uuid, $2, $3 FROM f`,
      [world.member.personId, world.member.organisationId, app.clock.now(), world.place.forumId],
    );
    expect(codesOf(await bring(world.member, 'b.txt', 'words'))).toEqual(['forum/too-many-files']);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 25 * 3_600_000));
    expect(await statuses(first.id, world.member)).toEqual([200]);
    expect(codesOf(await bring(world.member, 'b.txt', 'words'))).toEqual(['ForumFile']);
    expect(await statuses(first.id, world.member)).toEqual([404]);
  });
});
