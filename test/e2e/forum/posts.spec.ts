import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Config } from '@folkmoot/platform/config/config.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed as reported, type Said as Promised } from '../../worlds/commitments.js';
import { codesOf, listed, noticesOf, postAlone, saying, talkedIn, threadSeen } from '../../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, prioritised, startedPlan } from '../../worlds/plans.js';
import { pollAsked } from '../../worlds/polls.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
beforeEach(() => app.clock.moveTo(new Date(app.clock.now().getTime() + 25 * 3_600_000)));
afterAll(() => app.close());

/** A thread of the charity's member and the chair; its number and the ids of both posts. */
async function talk(
  text = 'It stops at five.',
): Promise<{ threadId: string; number: number; ids: string[] }> {
  const { threadId, postIds } = await talkedIn(app, 'northmoor', [
    [world.charityMember, text],
    [world.chair, 'Who could drive?'],
  ]);
  const { threads } = await listed(app, 'northmoor', world.chair);
  const { number } = threads.find((one: any) => one.thread.id === threadId).thread;
  return { threadId, number, ids: postIds };
}
const edit = (postId: string, text: string, reader: PersonReader, version = 1) =>
  saying(app, 'editForumPost', { postId, version, text }, reader);
const withdraw = (postId: string, reader: PersonReader) =>
  saying(app, 'withdrawForumPost', { postId, version: 1 }, reader);
const takeDown = (postId: string, reason: string, reader: PersonReader) =>
  saying(app, 'takeDownForumPost', { postId, version: 1, reason }, reader);

describe('changing a post', () => {
  it('keeps what it said before, for everybody who reads it', async () => {
    const { number, ids } = await talk();
    const said = await edit(ids[0]!, 'It stops at four.', world.charityMember);
    expect(said).toMatchObject({ text: 'It stops at four.', version: 2, thread: { posts: 2 } });
    expect((await edit(ids[0]!, 'It stops at three.', world.charityMember, 2)).version).toBe(3);
    for (const who of [world.participant, world.observer])
      expect((await postAlone(app, 'northmoor', number, 1, who)).earlier).toEqual([
        { text: 'It stops at five.' },
        { text: 'It stops at four.' },
      ]);
    const { posts } = await threadSeen(app, 'northmoor', number, world.participant);
    expect(posts[0]).toMatchObject({ text: 'It stops at three.', editedAt: expect.any(String) });
  });

  it('is for its author alone', async () => {
    const { number, ids } = await talk();
    for (const who of [world.chair, world.participant, world.other.chair, world.stranger])
      expect(codesOf(await edit(ids[0]!, 'Other words', who))).toEqual(['not-found']);
    expect((await postAlone(app, 'northmoor', number, 1, world.charityMember)).abilities).toEqual({
      edit: true,
      withdraw: true,
      takeDown: false,
    });
    expect(await postAlone(app, 'northmoor', number, 1, world.other.chair)).toBeNull();
  });

  it('is refused for other words than a post may hold, for nothing new, and over a newer one', async () => {
    const { ids } = await talk();
    expect(codesOf(await edit(ids[0]!, '', world.charityMember))).toEqual(['forum/missing']);
    expect(codesOf(await edit(ids[0]!, 'Patient 943 476 5919', world.charityMember))).toEqual(['nhs-number']);
    expect(codesOf(await edit(ids[0]!, ' It stops at five. ', world.charityMember))).toEqual([
      'forum/unchanged',
    ]);
    await edit(ids[0]!, 'It stops at four.', world.charityMember);
    expect(codesOf(await edit(ids[0]!, 'It stops at two.', world.charityMember, 1))).toEqual(['stale']);
  });
});

describe('withdrawing a post', () => {
  it('shows its words to nobody, and keeps its place', async () => {
    const { number, ids } = await talk('Words that should go');
    await edit(ids[0]!, 'Other words that should go', world.charityMember);
    const gone = await saying(app, 'withdrawForumPost', { postId: ids[0], version: 2 }, world.charityMember);
    expect(gone).toMatchObject({ text: null, withdrawn: true });
    const seen = await threadSeen(app, 'northmoor', number, world.chair);
    expect(seen.posts.map((one: any) => [one.number, one.text])).toEqual([
      [1, null],
      [2, 'Who could drive?'],
    ]);
    const alone = await postAlone(app, 'northmoor', number, 1, world.charityMember);
    expect(JSON.stringify([seen, alone])).not.toContain('should go');
    expect(alone.abilities).toEqual({ edit: false, withdraw: false, takeDown: false });
    expect(codesOf(await withdraw(ids[0]!, world.charityMember))).toEqual(['not-found']);
  });

  it('is for its author alone', async () => {
    const { ids } = await talk();
    for (const who of [world.chair, world.stranger])
      expect(codesOf(await withdraw(ids[0]!, who))).toEqual(['not-found']);
  });
});

describe('taking a post down', () => {
  it('is for the officers, with a reason that stands in its place and is told to its author', async () => {
    const { number, ids } = await talk('A word about somebody');
    expect(codesOf(await takeDown(ids[0]!, ' ', world.secretary))).toEqual(['forum/missing']);
    const gone = await takeDown(ids[0]!, 'It names a patient.', world.secretary);
    expect(gone).toMatchObject({ text: null, takenDownBecause: 'It names a patient.' });
    const seen = await threadSeen(app, 'northmoor', number, world.participant);
    expect(seen.posts[0]).toMatchObject({ text: null, takenDownBecause: 'It names a patient.' });
    expect(JSON.stringify(seen)).not.toContain('A word about somebody');
    const [notice, ...others] = await noticesOf(app, world.charityMember);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'post-taken-down',
      ask: 'Your post was taken down by those who run this place. Their reason: It names a patient.',
      path: `/northmoor/forum/${number}?page=1#post-1`,
    });
    expect(await noticesOf(app, world.secretary)).toEqual([]);
    const settle = (who: PersonReader) => saying(app, 'settleForumNotice', { noticeId: notice!.id }, who);
    expect(codesOf(await settle(world.secretary))).toEqual(['not-found']);
    const inside = (at: string) =>
      app.database.rows(`UPDATE audience."grant" SET withdrawn_at = ${at} WHERE person_id = $1`, [
        world.charityMember.personId,
      ]);
    await inside('now()');
    expect(codesOf(await settle(world.charityMember))).toEqual(['not-found']);
    await inside('NULL');
    expect(codesOf(await settle(world.charityMember))).toEqual(['ForumNotice']);
    expect(await noticesOf(app, world.charityMember)).toEqual([]);
  });

  it('is not for others, nor for officers elsewhere', async () => {
    const { ids } = await talk();
    for (const who of [world.member, world.participant, world.observer, world.other.chair, world.operator])
      expect(codesOf(await takeDown(ids[0]!, 'Because', who))).toEqual(['not-found']);
  });
});

describe('naming people', () => {
  it('waits for those who are named until they answer or say that they have seen it', async () => {
    const { threadId } = await talk('@Malik Member and @pat participant: could you? Write to a@example.org.');
    expect((await noticesOf(app, world.member)).map((one) => [one.kind, one.ask])).toEqual([
      ['named-in-forum', expect.stringMatching(/^Ben Befriender, .* named you in the forum/)],
    ]);
    expect(await noticesOf(app, world.participant)).toHaveLength(1);
    await saying(app, 'addForumPost', { threadId, text: 'We could.' }, world.member);
    expect(await noticesOf(app, world.member)).toEqual([]);
    const [own] = await noticesOf(app, world.participant);
    await saying(app, 'settleForumNotice', { noticeId: own!.id }, world.participant);
    expect(await noticesOf(app, world.participant)).toEqual([]);
  });

  it('is refused of anybody who cannot read it', async () => {
    const { threadId, ids } = await talk();
    for (const text of ['@Stan Stranger, look', '@Mona Eastvale'])
      expect(codesOf(await saying(app, 'addForumPost', { threadId, text }, world.chair))).toEqual([
        'forum/not-here',
      ]);
    expect(codesOf(await edit(ids[0]!, '@Nobody Here', world.charityMember))).toEqual(['forum/not-here']);
  });

  it('tells nobody twice of one post, and nothing more once it is withdrawn', async () => {
    const { ids } = await talk('@Malik Member?');
    await edit(ids[0]!, '@Malik Member and @Dora Deputy?', world.charityMember);
    expect(await noticesOf(app, world.member)).toHaveLength(1);
    expect(await noticesOf(app, world.deputy)).toHaveLength(1);
    await saying(app, 'withdrawForumPost', { postId: ids[0], version: 2 }, world.charityMember);
    expect([await noticesOf(app, world.member), await noticesOf(app, world.deputy)]).toEqual([[], []]);
  });
});

describe('what a post links to', () => {
  let shown: Promised;
  let kept: Promised;
  beforeAll(async () => {
    await startedPlan(app, world);
    await prioritised(app, world, 'Fewer falls');
    await openedSection(app, world, 'partners', 'Carers and breaks');
    shown = await acceptedCommitment(app, world, { shownTo: 'public' });
    kept = await acceptedCommitment(app, world, { shownTo: 'partners', what: 'Share the rota' });
  }, 60_000);

  const origin = (): string => app.nest.get(Config).publicOrigin;
  /** By their addresses without the server: what is shown of each, or null. */
  async function cards(number: number, reader: PersonReader, post = 0): Promise<Record<string, any>> {
    const page = await threadSeen(app, 'northmoor', number, reader);
    return Object.fromEntries(page.posts[post].links.map((one: any) => [one.path, one.thing]));
  }
  const promise = ({ number }: Promised): string => `/northmoor/commitments/${number}`;

  it('stands there for each reader as far as they may see it, and as it stands today', async () => {
    const talked = await talk('Elsewhere');
    const poll = await pollAsked(app, talked.threadId, world.chair);
    const thread = `/northmoor/forum/${talked.number}`;
    const text = [
      `We promised ${promise(shown)}, and ${origin()}${promise(kept)}.`,
      `/northmoor/plan (/northmoor/plan/carers-and-breaks) /northmoor/plan#priority-1 ${thread}/polls/${poll}`,
      `- ${thread}`,
      `- ${thread}?page=1#post-1`,
      `- /organisations/${world.organisations.council}`,
      `- /northmoor/members#person-${world.member.personId}`,
    ].join('\n');
    const { number } = await talk(text);
    const chair = await cards(number, world.chair);
    expect(Object.values(chair).map((one) => [one?.kind, one?.label, one?.title, one?.standing])).toEqual([
      ['commitment', `Commitment ${shown.number}`, 'Open a falls clinic', 'not-started'],
      ['commitment', `Commitment ${kept.number}`, 'Share the rota', 'not-started'],
      ['plan', 'Plan', expect.any(String), expect.any(String)],
      ['plan-section', 'Section 1', 'Carers and breaks', 'partners'],
      ['priority', 'Priority 1', 'Fewer falls', null],
      ['forum-poll', 'Poll', 'Which day suits the drivers?', 'open'],
      ['forum-thread', `Thread ${talked.number}`, 'The last bus home', null],
      ['forum-post', `Post 1 of thread ${talked.number}`, 'The last bus home', null],
      ['organisation', 'Northmoor Council', null, null],
      ['person', 'Malik Member', null, null],
    ]);
    expect(chair[`${thread}?page=1#post-1`].note).toBe('Ben Befriender, Northmoor Befrienders');
    // Of the forum, and no partner: what is the partners’ alone is an address and no more.
    const participant = await cards(number, world.participant);
    expect(participant[promise(shown)]).toMatchObject({ title: 'Open a falls clinic' });
    expect(participant[promise(kept)]).toBeNull();
    expect(JSON.stringify(participant)).not.toContain('rota');
    // Nobody else has the post.
    expect(await threadSeen(app, 'northmoor', number, world.other.chair)).toBeNull();
    // In a card it is one for all in the forum: it holds nothing that only some of them may see, not even that it is hidden.
    const { forumPost } = await app.ask(
      'query($id: ID!) { forumPost(id: $id) { links { path thing { title } } } }',
      { id: (await threadSeen(app, 'northmoor', number, world.chair)).posts[0].id },
      { kind: 'audience', audience: `partnership/${world.place.forumId}` },
    );
    const paths = forumPost.links.map((one: any) => one.path);
    expect(paths).toContain(promise(shown));
    expect(paths).not.toContain(promise(kept));
    expect(forumPost.links.every((one: any) => one.thing !== null)).toBe(true);
  });

  it('follows what happens to it: it moves, is withdrawn, is taken out', async () => {
    const talked = await talk('Words that go');
    const gone = `/northmoor/forum/${talked.number}/posts/1`;
    const mine = await acceptedCommitment(app, world, { what: 'Mend the lights' });
    const draft = await openedSection(app, world, 'forum', 'Soon gone');
    const { number } = await talk(`${gone} ${promise(mine)} /northmoor/plan/soon-gone`);
    expect((await cards(number, world.chair))['/northmoor/plan/soon-gone']).toMatchObject({
      standing: 'forum',
    });
    await withdraw(talked.ids[0]!, world.charityMember);
    // As a row: one takes out only what was asked for and never written.
    await app.database.rows('UPDATE plans.section SET removed_at = now() WHERE id = $1', [draft]);
    await reported(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: mine.id, version: mine.version, status: 'slipping', text: 'No lamps' },
      world.member,
    );
    const now = await cards(number, world.chair);
    expect(now[gone]).toMatchObject({ standing: 'withdrawn', title: 'The last bus home' });
    expect(JSON.stringify(now)).not.toContain('Words that go');
    expect(now[promise(mine)]).toMatchObject({ standing: 'slipping' });
    expect(now['/northmoor/plan/soon-gone']).toBeNull();
    // What is not there and what somebody may not see are the same to them; a post that is gone links to nothing.
    expect((await threadSeen(app, 'northmoor', talked.number, world.chair)).posts[0].links).toEqual([]);
  });

  it('is nothing of another server, of a page that is no thing’s, or beyond ten', async () => {
    const { number } = await talk(
      [
        `https://elsewhere.example${promise(shown)}`,
        `/northmoor/commitments/new /northmoor/plan/print /northmoor/members and/or`,
        `//elsewhere.example${promise(shown)} ${origin()}.elsewhere.example${promise(shown)}`,
        '/northmoor/forum/0 /northmoor/forum/1/polls/x /organisations/nonsense /%ZZ/plan',
      ].join('\n'),
    );
    expect(await cards(number, world.chair)).toEqual({});
    const many = await talk(Array.from({ length: 30 }, (_, at) => `/northmoor/forum/${at + 1}`).join(' '));
    expect(Object.keys(await cards(many.number, world.chair))).toHaveLength(10);
    const none = await talk('/northmoor/commitments/999');
    expect(await cards(none.number, world.chair)).toEqual({ '/northmoor/commitments/999': null });
  });
});
