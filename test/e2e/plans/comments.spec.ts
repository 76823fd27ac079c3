import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { namingMe, PASSAGE, say, threadSeen } from '../../worlds/comments.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, draftSection, openedSection, startedPlan, type Said } from '../../worlds/plans.js';

describe('comments on a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let sectionId: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    sectionId = await openedSection(app, world, 'partners');
  });
  afterAll(() => app.close());

  const start = (reader: Reader, more: Record<string, unknown> = {}) =>
    say(app, 'startCommentThread', { sectionId, text: 'Who pays?', ...more }, reader);
  const reply = (thread: Said, text: string, reader: Reader, more: Record<string, unknown> = {}) =>
    say(app, 'replyToThread', { threadId: thread.id, text, ...more }, reader);
  const on = (name: string, thread: Said, reader: Reader) => say(app, name, { threadId: thread.id }, reader);
  const first = (thread: Said) => thread.comments[0] as Said;
  const outsiders = () => [world.observer, world.participant, world.stranger, world.other.chair];
  const open = (version: number, openness: string, reader: Reader) =>
    must(app, openSection, { sectionId, version, openness }, reader);

  it('begin with chosen words or without, and are answered and read by the circle of the text', async () => {
    const thread = await start(world.charityMember, PASSAGE);
    expect(thread).toMatchObject({ ...PASSAGE, openness: 'partners', version: 1 });
    expect(first(thread)).toMatchObject({
      text: 'Who pays?',
      writtenBy: { name: 'Ben Befriender' },
      writtenFor: { name: 'Northmoor Befrienders' },
    });
    const answered = await reply(thread, 'The trust does.', world.member);
    expect(answered.version).toBe(2);
    expect(answered.comments.map((one: Said) => one.text)).toEqual(['Who pays?', 'The trust does.']);
    expect((await start(world.chair)).quote).toBeNull();
    const listed = await app.ask(
      'query ($id: ID!) { sectionById(id: $id) { mayComment commentThreads { id } } }',
      { id: sectionId },
      world.observer,
    );
    expect(listed.sectionById).toMatchObject({ mayComment: false });
    expect(listed.sectionById.commentThreads).toHaveLength(2);
    for (const reader of [world.participant, world.other.chair, world.stranger])
      expect(await threadSeen(app, thread.id, reader)).toBeNull();
  });

  it('are refused to observers and outsiders, in the words for what is not there', async () => {
    const thread = await start(world.member);
    for (const reader of outsiders()) {
      expect(codesOf(await start(reader))).toEqual(['not-found']);
      expect(codesOf(await reply(thread, 'I too', reader))).toEqual(['not-found']);
      expect(codesOf(await on('resolveThread', thread, reader))).toEqual(['not-found']);
    }
    expect(
      codesOf(await say(app, 'startCommentThread', { sectionId: 'x', text: 'Hello' }, world.chair)),
    ).toEqual(['not-found']);
  });

  it('say everything that is wrong with them at once', async () => {
    expect(codesOf(await start(world.member, { text: ' ' }))).toEqual(['comment/text-missing']);
    expect(codesOf(await start(world.member, { text: 'See 943 476 5919', ...PASSAGE, epoch: 9 }))).toEqual([
      'comment/nhs-number',
      'comment/text-replaced',
    ]);
    expect(codesOf(await start(world.member, { start: 'AAECAw==' }))).toEqual(['comment/passage-malformed']);
    const thread = await start(world.member);
    expect(codesOf(await reply(thread, '', world.chair))).toEqual(['comment/text-missing']);
  });

  it('are resolved by who began them, who answers for the text, and officers, and opened again by any of them', async () => {
    const thread = await start(world.charityMember);
    expect(codesOf(await on('resolveThread', thread, world.other.member))).toEqual(['not-found']);
    const mine = await start(world.deputy);
    expect(codesOf(await on('resolveThread', mine, world.charityMember))).toEqual(['not-found']);
    expect(await on('resolveThread', thread, world.member)).toMatchObject({
      resolvedBy: { name: 'Malik Member' },
      resolvedAt: expect.any(String),
    });
    expect(codesOf(await on('resolveThread', thread, world.chair))).toEqual(['comment/already-resolved']);
    expect(codesOf(await reply(thread, 'But', world.charityMember))).toEqual(['comment/thread-resolved']);
    expect(await on('reopenThread', thread, world.charityMember)).toMatchObject({ resolvedAt: null });
    expect(codesOf(await on('reopenThread', thread, world.chair))).toEqual(['comment/not-resolved']);
  });

  it('are changed by their author for an hour, and what they said before stays readable', async () => {
    const thread = await start(world.charityMember);
    const edit = (version: number, text: string, reader: Reader) =>
      say(app, 'editComment', { commentId: first(thread).id, version, text }, reader);
    expect(codesOf(await edit(1, 'Mine now', world.chair))).toEqual(['not-found']);
    const changed = await edit(1, 'Who pays for it?', world.charityMember);
    expect(first(changed)).toMatchObject({
      text: 'Who pays for it?',
      earlier: [{ text: 'Who pays?' }],
      version: 2,
    });
    expect(codesOf(await edit(1, 'Again', world.charityMember))).toEqual(['stale']);
    const now = app.clock.now();
    app.clock.moveTo(new Date(now.getTime() + 61 * 60_000));
    expect((await threadSeen(app, thread.id, world.charityMember))?.abilities.edit).toEqual([]);
    expect(codesOf(await edit(2, 'Too late', world.charityMember))).toEqual(['comment/too-late-to-edit']);
    app.clock.moveTo(now);
  });

  it('are withdrawn by their author and taken down by officers with a reason; their words come out nowhere', async () => {
    const thread = await start(world.charityMember, { text: 'Secret one' });
    const with2 = await reply(thread, 'Secret two', world.member);
    const second = with2.comments[1] as Said;
    const withdraw = (id: string, reader: Reader) =>
      say(app, 'withdrawComment', { commentId: id, version: 1 }, reader);
    expect(codesOf(await withdraw(first(thread).id, world.chair))).toEqual(['not-found']);
    expect(first(await withdraw(first(thread).id, world.charityMember))).toMatchObject({
      withdrawn: true,
      text: null,
    });
    expect(codesOf(await withdraw(first(thread).id, world.charityMember))).toEqual(['not-found']);
    const down = (reason: string, reader: Reader) =>
      say(app, 'takeDownComment', { commentId: second.id, version: 1, reason }, reader);
    expect(codesOf(await down('Rude', world.charityMember))).toEqual(['not-found']);
    expect(codesOf(await down('', world.secretary))).toEqual(['comment/reason-missing']);
    await down('It names a person.', world.secretary);
    const seen = await threadSeen(app, thread.id, world.member);
    expect(seen?.comments[1]).toMatchObject({ text: null, takenDownBecause: 'It names a person.' });
    expect(JSON.stringify(seen)).not.toContain('Secret');
    expect(seen?.abilities).toMatchObject({ edit: [], withdraw: [], takeDown: [] });
  });

  it('stay with those they were said to when the section opens, and close with it', async () => {
    sectionId = await draftSection(app, world, 'Kept quiet');
    const draft = await start(world.member);
    expect(draft.openness).toBe('owner');
    await open(1, 'partners', world.member);
    expect(await threadSeen(app, draft.id, world.chair)).toBeNull();
    expect(await threadSeen(app, draft.id, world.deputy)).not.toBeNull();
    const among = await start(world.chair);
    await open(2, 'forum', world.member);
    expect(await threadSeen(app, among.id, world.participant)).toBeNull();
    expect(await threadSeen(app, among.id, world.charityMember)).not.toBeNull();
    await open(3, 'public', world.chair);
    const published = await start(world.participant);
    expect(published.openness).toBe('forum');
    for (const reader of [world.stranger, world.other.chair]) {
      expect(await threadSeen(app, published.id, reader)).toBeNull();
      expect(codesOf(await start(reader))).toEqual(['not-found']);
    }
    const slug =
      'query { section(place: "northmoor", section: "kept-quiet") { commentThreads { id } mayComment } }';
    expect((await app.ask(slug, {}, VISITOR)).section).toEqual({ commentThreads: [], mayComment: false });
    await open(4, 'partners', world.chair);
    expect(await threadSeen(app, published.id, world.participant)).toBeNull();
    await open(5, 'owner', world.member);
    expect(await threadSeen(app, among.id, world.chair)).toBeNull();
    expect(await threadSeen(app, among.id, world.member)).not.toBeNull();
  });

  it('name people who can read them; it waits for these until they answer, settle it, or it is resolved', async () => {
    expect(codesOf(await start(world.chair, { text: 'Ask @Pat Participant' }))).toEqual([
      'comment/not-a-reader',
    ]);
    expect(codesOf(await start(world.chair, { mentions: [world.participant.personId] }))).toEqual([
      'comment/not-a-reader',
    ]);
    const named = await start(world.chair, { text: '@Malik Member and @ben befriender: who pays?' });
    expect(await namingMe(app, world.chair)).not.toContain(named.id);
    for (const reader of [world.member, world.charityMember])
      expect(await namingMe(app, reader)).toContain(named.id);
    expect((await threadSeen(app, named.id, world.member))?.abilities.settle).toBe(true);
    await reply(named, 'We do.', world.member);
    expect(await namingMe(app, world.member)).not.toContain(named.id);
    expect(codesOf(await on('settleMention', named, world.secretary))).toEqual(['not-found']);
    expect((await on('settleMention', named, world.charityMember)).id).toBe(named.id);
    expect(await namingMe(app, world.charityMember)).not.toContain(named.id);
    const other = await start(world.chair, { mentions: [world.member.personId] });
    await on('resolveThread', other, world.chair);
    expect(await namingMe(app, world.member)).not.toContain(other.id);
    const taken = await start(world.chair, { mentions: [world.member.personId] });
    expect(await namingMe(app, world.member)).toContain(taken.id);
    await say(app, 'withdrawComment', { commentId: first(taken).id, version: 1 }, world.chair);
    expect(await namingMe(app, world.member)).not.toContain(taken.id);
  });

  it('are told in the record without a word of them', async () => {
    const thread = await start(world.member, { text: 'Not for the record', ...PASSAGE });
    await reply(thread, 'Nor this', world.chair);
    const lines = await app.database.rows<{ event: string; audience: string; data: string }>(
      'SELECT event, audience, data::text AS data FROM journal.line WHERE subject_id = $1 ORDER BY seq',
      [thread.id],
    );
    expect(lines.map((one) => [one.event, one.audience])).toEqual([
      ['plans.comment-thread-started', `partnership/${world.place.id}`],
      ['plans.comment-added', `partnership/${world.place.id}`],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/record"|Nor this|clinic/);
  });
});
