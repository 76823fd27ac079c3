import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, listed, saying, talkedIn, threadSeen } from '../../worlds/forum.js';
import {
  must,
  openedPlace,
  partnershipWorld,
  seat,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import { watching, type Watcher } from '../../worlds/watching.js';

let app: TestApp;
let world: PartnershipWorld;
const open: Watcher[] = [];
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(async () => {
  for (const watcher of open) watcher.close();
  await app.close();
});

const DAY_AND_HOUR = 25 * 3_600_000;
/** Whoever writes much here is held back by nothing of the spec before. */
beforeEach(() => app.clock.moveTo(new Date(app.clock.now().getTime() + DAY_AND_HOUR)));

let places = 0;
/** A place of its own for a spec, with the trust's member on a seat. */
async function freshPlace() {
  const place = await openedPlace(
    app,
    world.operator,
    `Quiet Vale ${(places += 1)}`,
    world.organisations.icb,
  );
  await seat(app, world.operator, place, world.member, 'nhs-provider');
  return place;
}

const begin = (reader: PersonReader, more: Record<string, unknown> = {}) =>
  saying(
    app,
    'startForumThread',
    {
      place: world.place.slug,
      topic: 'Transport',
      title: 'The last bus',
      text: 'It stops at five.',
      ...more,
    },
    reader,
  );
const post = (threadId: string, text: string, reader: PersonReader, more: Record<string, unknown> = {}) =>
  saying(app, 'addForumPost', { threadId, text, ...more }, reader);

describe('a thread', () => {
  it('is started by anybody in the forum with its first post, and read by all of them', async () => {
    const said = await begin(world.participant, { title: 'Lifts to the clinic' });
    expect(said).toMatchObject({
      number: 1,
      text: 'It stops at five.',
      writerName: 'Pat Participant',
      organisationName: 'Northmoor Carers Centre',
      confirmed: false,
      thread: { title: 'Lifts to the clinic', posts: 1 },
    });
    for (const who of [world.chair, world.member, world.observer, world.participant]) {
      const { threads } = await listed(app, 'northmoor', who);
      expect(threads.map((one: any) => one.thread.title)).toContain('Lifts to the clinic');
    }
  });

  it('is not there for anybody else', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'Only for us.']]);
    const number = (await listed(app, 'northmoor', world.member)).threads[0].thread.number;
    for (const who of [world.stranger, world.other.chair, world.operator]) {
      expect(await listed(app, 'northmoor', who)).toBeNull();
      expect(await threadSeen(app, 'northmoor', number, who)).toBeNull();
      expect(codesOf(await post(threadId, 'Hello', who))).toEqual(['not-found']);
      expect(codesOf(await begin(who))).toEqual(['not-found']);
    }
    // Under the address of another place it is not there either.
    expect(await threadSeen(app, 'eastvale', number, world.chair)).toBeNull();
    await expect(listed(app, 'northmoor', VISITOR)).rejects.toThrow();
  });

  it('an observer reads and does not post', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'One']]);
    expect(codesOf(await post(threadId, 'Two', world.observer))).toEqual(['not-found']);
    expect(await listed(app, 'northmoor', world.observer)).toMatchObject({ mayPost: false, hats: [] });
  });

  it('is refused with every fault at once', async () =>
    expect(
      codesOf(await begin(world.member, { title: ' ', topic: '', text: 'Patient 943 476 5919' })),
    ).toEqual(['forum/missing', 'forum/missing', 'nhs-number']));

  it('bears a topic as it was first spelt', async () => {
    const place = await freshPlace();
    await begin(world.member, { place: place.slug, topic: 'Home care' });
    await begin(world.member, { place: place.slug, topic: 'HOME  CARE', title: 'Hours' });
    await begin(world.member, { place: place.slug, topic: 'Food', title: 'Meals' });
    const list = await listed(app, place.slug, world.member);
    expect(list.topics).toEqual([
      { topic: 'Food', threads: 1 },
      { topic: 'Home care', threads: 2 },
    ]);
    const some = await listed(app, place.slug, world.member, { topic: 'home care' });
    expect(some.threads.map((one: any) => one.thread.title)).toEqual(['Hours', 'The last bus']);
  });

  it('numbers have no gaps and no doubles, of threads and of posts, also when several write at once', async () => {
    const place = await freshPlace();
    const begun = await Promise.all(
      [1, 2, 3, 4].map((n) => begin(world.member, { place: place.slug, title: `T${n}` })),
    );
    expect(begun.map((one) => one.thread.number).sort()).toEqual([1, 2, 3, 4]);
    const { threadId } = begun[0]!;
    const posts = await Promise.all([2, 3, 4, 5, 6].map((n) => post(threadId, `P${n}`, world.member)));
    expect(posts.map((one) => one.number).sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it('a repeat of the same request posts once', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'One']]);
    const again = { requestId: requestId() };
    const first = await post(threadId, 'Two', world.member, again);
    expect((await post(threadId, 'Two', world.member, again)).id).toBe(first.id);
    expect(first.number).toBe(2);
  });

  it('fifty posts stand on a page, and older threads on the next', async () => {
    const place = await freshPlace();
    const { threadId } = await talkedIn(app, place.slug, [[world.member, 'Post 1']]);
    // As rows: nobody may write so many by hand.
    await app.database.rows(
      `INSERT INTO forum.post (id, version, thread_id, partnership_id, number, audience, text, written_by, written_for, written_at, earlier)
       SELECT gen_random_uuid(), 1, thread_id, partnership_id, n, audience, 'Post ' || n, written_by, written_for, written_at - interval '1 day', '[]'
         FROM forum.post, generate_series(2, 120) n WHERE thread_id = $1`,
      [threadId],
    );
    await app.database.rows('UPDATE forum.thread SET posts = 120 WHERE id = $1', [threadId]);
    const numbers = async (page: number | null) => {
      const seen = await threadSeen(app, place.slug, 1, world.member, page);
      return [seen.page, seen.pages, seen.posts.length, seen.posts[0].number];
    };
    expect(await numbers(2)).toEqual([2, 3, 50, 51]);
    expect(await numbers(3)).toEqual([3, 3, 20, 101]);
    expect(await numbers(99)).toEqual([3, 3, 20, 101]);
    // The first they have not read: they wrote post 1.
    expect(await numbers(null)).toEqual([1, 3, 50, 1]);
    await saying(app, 'markForumThreadRead', { threadId, number: 50 }, world.member);
    expect(await numbers(null)).toEqual([2, 3, 50, 51]);
    await app.database.rows(
      `INSERT INTO forum.thread (id, version, partnership_id, number, audience, topic, title, posts, started_by, started_for, started_at, last_by, last_for, last_at)
       SELECT gen_random_uuid(), 1, partnership_id, n, audience, topic, 'T' || n, 1, started_by, started_for, started_at, last_by, last_for, last_at - n * interval '1 minute'
         FROM forum.thread, generate_series(2, 60) n WHERE id = $1`,
      [threadId],
    );
    const first = await listed(app, place.slug, world.member);
    expect([first.threads.length, first.more, first.threads[49].thread.number]).toEqual([50, true, 50]);
    const second = await listed(app, place.slug, world.member, { before: 50 });
    expect([second.threads.length, second.more, second.threads[0].thread.number]).toEqual([10, false, 51]);
  });
});

describe('speaking for', () => {
  it('each post chooses one of the organisations its writer is in the forum for', async () => {
    const { carers, trust } = world.organisations;
    await must(
      app,
      joinForum,
      { partnershipId: world.place.id, organisationId: carers, jobTitle: 'Trustee' },
      { ...world.member, organisationId: carers },
    );
    const { hats } = await listed(app, 'northmoor', world.member);
    expect(hats.map((one: any) => one.name)).toEqual([
      'Northmoor Carers Centre',
      'Northmoor Hospitals Trust',
    ]);
    const begun = await begin(world.member, { speakingFor: carers });
    expect(begun).toMatchObject({ organisationName: 'Northmoor Carers Centre', confirmed: false });
    expect(
      await post(begun.threadId, 'As the trust: we pay.', world.member, { speakingFor: trust }),
    ).toMatchObject({
      organisationName: 'Northmoor Hospitals Trust',
      confirmed: true,
    });
    const lines = await app.database.rows<{ organisation: string }>(
      `SELECT on_behalf_of AS organisation FROM journal.line WHERE stream = $1 ORDER BY seq DESC LIMIT 2`,
      [`partnership/${world.place.forumId}`],
    );
    expect(lines.map((one) => one.organisation)).toEqual([trust, carers]);
  });

  it('never for one that is none of theirs', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'One']]);
    for (const speakingFor of [world.organisations.charity, world.other.council, newId()])
      expect(codesOf(await post(threadId, 'Two', world.member, { speakingFor }))).toEqual(['not-found']);
  });
});

describe('what is unread', () => {
  it('is what came after the post they read up to; an older page takes nothing back, and own posts are read', async () => {
    const place = await freshPlace();
    await must(
      app,
      joinForum,
      { partnershipId: place.id, organisationId: world.organisations.carers, jobTitle: 'Volunteer' },
      world.participant,
    );
    const { threadId } = await talkedIn(app, place.slug, [
      [world.member, 'One'],
      [world.member, 'Two'],
      [world.member, 'Three'],
    ]);
    const read = async (who: PersonReader) => (await listed(app, place.slug, who)).threads[0].read;
    const mark = (number: number) =>
      saying(app, 'markForumThreadRead', { threadId, number }, world.participant);
    expect([await read(world.member), await read(world.participant)]).toEqual([3, 0]);
    await mark(2);
    expect(await read(world.participant)).toBe(2);
    await mark(1);
    expect(await read(world.participant)).toBe(2);
    await mark(99);
    expect(await read(world.participant)).toBe(3);
    await post(threadId, 'Four', world.participant);
    expect([await read(world.member), await read(world.participant)]).toEqual([3, 4]);
    // Nobody else learns who reads what.
    expect(
      await app.database.rows(
        `SELECT 1 FROM journal.line WHERE action = 'forum.mark-thread-read' AND stream = $1`,
        [`partnership/${place.forumId}`],
      ),
    ).toEqual([]);
  });

  it('many read while somebody posts: nobody is refused', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'One']]);
    const all = await Promise.all([
      ...[1, 2, 3].map((n) => saying(app, 'markForumThreadRead', { threadId, number: n }, world.member)),
      ...[1, 2, 3].map((n) => post(threadId, `Post ${n}`, world.member)),
    ]);
    expect(all.map((one) => one.faults ?? [])).toEqual(all.map(() => []));
  });
});

describe('how much somebody may post', () => {
  it('is limited by person, says when the next can come, and frees itself', async () => {
    const place = await freshPlace();
    const { threadId } = await talkedIn(app, place.slug, [[world.member, 'One']]);
    await app.database.rows(
      `INSERT INTO forum.post (id, version, thread_id, partnership_id, number, audience, text, written_by, written_for, written_at, earlier)
       SELECT gen_random_uuid(), 1, thread_id, partnership_id, 1000 + n, audience, 'x', written_by, written_for, $2, '[]'
         FROM forum.post, generate_series(1, 30) n WHERE thread_id = $1 AND number = 1`,
      [threadId, app.clock.now()],
    );
    const refused = await post(threadId, 'One more', world.member);
    expect(refused.faults).toMatchObject([{ code: 'forum/too-many', path: 'text' }]);
    expect(refused.faults?.[0]?.message).toMatch(/next at \d\d:\d\d/);
    // Another person of the same organisation is not held back by it.
    const other = await talkedIn(app, 'northmoor', [[world.deputy, 'Mine']]);
    expect(other.postIds).toHaveLength(1);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 61 * 60_000));
    expect(codesOf(await post(threadId, 'One more', world.member))).toEqual(['ForumPost']);
  });
});

describe('live', () => {
  it('everyone in the forum who looks on gets a new post with its thread in one card, and nobody else anything', async () => {
    const origin = await startTestServer(app);
    const stream = `partnership/${world.place.forumId}`;
    const watch = async (who: PersonReader) => {
      const watcher = await watching(app, origin, who, stream);
      open.push(watcher);
      return watcher;
    };
    const { threadId } = await talkedIn(app, 'northmoor', [[world.secretary, 'One']]);
    const [chair, participant, stranger] = [
      await watch(world.chair),
      await watch(world.participant),
      await watch(world.stranger),
    ];
    const said = await post(threadId, 'Two', world.secretary);
    for (const watcher of [chair, participant]) {
      const { kind, card } = await watcher.until((one) => one.id === said.id, 10_000);
      expect(kind).toBe('forum-post');
      expect(card).toMatchObject({
        text: 'Two',
        number: 2,
        organisationName: 'Northmoor Council',
        thread: { id: threadId, posts: 2, lastName: 'Sita Secretary' },
      });
    }
    expect(chair.cards.filter((one) => one.id === said.id)).toHaveLength(1);
    await new Promise((done) => setTimeout(done, 300));
    expect(stranger.cards).toEqual([]);
  });
});
