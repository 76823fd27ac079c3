import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerQuestion } from '@folkmoot/forum/actions/answer-question.js';
import { askQuestion } from '@folkmoot/forum/actions/ask-question.js';
import { suggestIdea } from '@folkmoot/forum/actions/suggest-idea.js';
import { takeUpIdea } from '@folkmoot/forum/actions/take-up-idea.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { decideSuggestions } from '@folkmoot/plans/actions/decide-suggestions.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { withdrawSuggestions } from '@folkmoot/plans/actions/withdraw-suggestions.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed as promise } from '../../worlds/commitments.js';
import { listed, talkedIn } from '../../worlds/forum.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, openedSection, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { workOf } from '../../worlds/work.js';

let app: TestApp;
let world: PartnershipWorld;
let threadId: string;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(new Date(app.clock.now().getTime() + 2 * 86_400_000));
  ({ threadId } = await talkedIn(app, world.place.slug, [
    [world.participant, 'Who pays the drivers?'],
    [world.charityMember, 'Nobody does.'],
  ]));
});

const matter = async (reader: Reader) =>
  (
    await app.ask<any>(
      `query($thread: ID!) { forumMatter(thread: $thread) { mayAsk mayAnswer mayTakeUp maySuggest askable { personId }
         question { ownerName due overdue answer } takenUp { byName commitment { number } suggestion { state reason decidedFor inVersion section { title } } } } }`,
      { thread: threadId },
      reader,
    )
  ).forumMatter;
const waiting = (reader: Reader) => workOf(app, reader, 'question');
const askOf = (owner: PersonReader, reader: Reader, due: string | null = addDays(app.clock.today(), 7)) =>
  codesOf(
    app,
    askQuestion,
    { threadId, ownerId: owner.personId, ownerFor: owner.organisationId!, due },
    reader,
  );

describe('a question', () => {
  it('is asked of somebody by who began the thread, or an officer', async () => {
    for (const reader of [world.member, world.observer, world.other.chair, world.operator])
      expect(await askOf(world.member, reader)).toEqual(['not-found']);
    for (const owner of [world.stranger, world.observer])
      expect(await askOf(owner, world.participant)).toEqual(['question/owner-not-here']);
    expect(await askOf(world.member, world.participant, null)).toEqual(['question/due-missing']);
    expect(await askOf(world.member, world.participant)).toEqual([]);
    expect(await matter(world.chair)).toMatchObject({
      question: { ownerName: 'Malik Member', overdue: false, answer: null },
      mayAsk: true,
      mayAnswer: true,
    });
    expect(await matter(world.deputy)).toMatchObject({ mayAsk: false, mayAnswer: false, askable: [] });
    expect(await matter(world.other.chair)).toBeNull();
    await must(app, answerQuestion, { threadId, post: 2 }, world.member);
  });
  it('waits in its owner’s work until it is answered, and says when it is overdue', async () => {
    await must(
      app,
      askQuestion,
      {
        threadId,
        ownerId: world.deputy.personId,
        ownerFor: world.deputy.organisationId!,
        due: app.clock.today(),
      },
      world.secretary,
    );
    expect(await waiting(world.deputy)).toMatchObject([{ what: 'The last bus home', when: 'soon' }]);
    expect(await waiting(world.member)).toEqual([]);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 86_400_000));
    expect(await waiting(world.deputy)).toMatchObject([{ when: 'late' }]);
    const inList = async () =>
      (await listed(app, world.place.slug, world.observer)).threads.find(
        ({ thread }: { thread: { id: string } }) => thread.id === threadId,
      ).thread;
    const asked = await inList();
    expect(asked.question).toEqual({ ownerName: 'Dora Deputy', overdue: true, answer: null });
    const answer = (reader: Reader, post: number | null) =>
      codesOf(app, answerQuestion, { threadId, post }, reader);
    expect(await answer(world.member, 2)).toEqual(['not-found']);
    expect(await answer(world.deputy, 3)).toEqual(['question/no-such-post']);
    expect(await answer(world.deputy, 2)).toEqual([]);
    // A newer version: screens take the newer card.
    expect(await inList()).toMatchObject({
      version: asked.version + 1,
      question: { overdue: false, answer: 2 },
    });
    expect(await waiting(world.deputy)).toEqual([]);
    expect((await matter(world.observer)).question).toMatchObject({ answer: 2, overdue: false });
    expect(await answer(world.participant, null)).toEqual([]);
    expect(await waiting(world.deputy)).toHaveLength(1);
  });
  it('is not asked where there is none', async () => {
    expect(await codesOf(app, answerQuestion, { threadId, post: 1 }, world.chair)).toEqual(['not-found']);
  });
});

/** Kinds of notices that somebody got, the newest first. */
const told = async (reader: Reader): Promise<string[]> => {
  await app.nest.get(NoticeRelay).catchUp();
  const { inbox } = await app.ask<any>('{ inbox { notices { kind path } } }', {}, reader);
  return inbox.notices.map((one: { kind: string }) => one.kind).filter((one: string) => one.includes('idea'));
};
const ideas = async (reader: Reader) =>
  (
    await app.ask<any>(
      '{ myIdeas { title post byName commitment { number standing steps { what } } suggestion { state reason } } }',
      {},
      reader,
    )
  ).myIdeas;

describe('an idea that became a commitment', () => {
  it('is taken up by those who can promise, and its author hears of every step', async () => {
    const promised = await acceptedCommitment(app, world);
    const number = promised.number as number;
    await told(world.participant);
    const takeUp = (reader: Reader, commitment: number | null = number, post = 1) =>
      codesOf(app, takeUpIdea, { threadId, post, commitment }, reader);
    for (const reader of [world.participant, world.observer, world.other.chair])
      expect(await takeUp(reader)).toEqual(['not-found']);
    expect(await takeUp(world.member, 999)).toEqual(['idea/no-such-commitment']);
    expect(await takeUp(world.member, null, 3)).toEqual(['idea/no-such-post', 'idea/no-such-commitment']);
    expect(await takeUp(world.member)).toEqual([]);
    expect(await takeUp(world.chair)).toEqual([]);
    expect((await matter(world.chair)).takenUp).toHaveLength(1);
    const [mine] = await ideas(world.participant);
    expect(mine).toMatchObject({ post: 1, commitment: { number }, byName: 'Malik Member', suggestion: null });
    expect(mine.commitment.steps.map((one: { what: string }) => one.what)).toContain('commitment accepted');
    expect(await ideas(world.member)).toEqual([]);
    expect(await told(world.participant)).toEqual(['idea-taken-up']);

    let version = promised.version as number;
    const step = async (name: string, type: string, input: object) => {
      const said = await promise(app, name, type, { id: promised.id, version, ...input }, world.member);
      expect(said.faults).toBeUndefined();
      version = said.version;
    };
    const report = (status: string) =>
      step('reportProgress', 'ReportProgressInput', { status, text: 'No nurse yet.', reason: 'other' });
    await report('on-track');
    await report('slipping');
    await report('slipping');
    await step('moveDueDate', 'MoveDueDateInput', { dueDate: '2027-06-30', reason: 'No nurse.' });
    await step('closeCommitment', 'CloseCommitmentInput', {
      evidence: 'It is open.',
      whereSeen: 'At the front desk',
    });
    expect(await told(world.participant)).toEqual(['idea-done', 'idea-moved', 'idea-slips', 'idea-taken-up']);
    for (const other of [world.member, world.deputy, world.observer]) expect(await told(other)).toEqual([]);
  });
});

describe('an idea that is suggested for the plan', () => {
  const suggest = (
    reader: Reader,
    sectionId: string,
    words = 'Volunteers drive.\n\nEach Tuesday.',
    post = 1,
  ) => codesOf(app, suggestIdea, { threadId, post, sectionId, words }, reader);
  const became = async (reader: Reader) => (await matter(reader)).takenUp.map((one: any) => one.suggestion);
  const listOf = async (sectionId: string) => {
    const { sectionById } = await app.ask<any>(
      'query ($id: ID!) { sectionById(id: $id) { text suggestions { id words inserted by { name } ideaOf { name } } } }',
      { id: sectionId },
      world.member,
    );
    const said = sectionById as { text: string; suggestions: { id: string; words: string }[] };
    const lines = JSON.parse(said.text).content as { content?: { text: string }[] }[];
    return { ...said, text: lines.map((one) => one.content?.[0]?.text).join('\n') };
  };
  const decide = async (sectionId: string, outcome: string, reason: string | null) => {
    const { suggestions } = await listOf(sectionId);
    const seen = suggestions.map(({ id, words }) => ({ id, words }));
    const input = { sectionId, suggestions: seen, outcome, reason };
    expect(await codesOf(app, decideSuggestions, input, world.member)).toEqual([]);
  };
  let started = false;
  const section = async (openness: string) => {
    if (!started) await startedPlan(app, world);
    started = true;
    const id = await openedSection(app, world, openness);
    await writeIn(app, id, world.member, (text) => put(text, 0, 'Falls at home hurt.'));
    return id;
  };

  it('comes from whoever may post here and suggest there, with words of their own', async () => {
    const partners = await section('partners');
    for (const reader of [world.observer, world.other.chair, world.stranger])
      expect(await suggest(reader, partners)).toEqual(['not-found']);
    expect(await suggest(world.participant, partners)).toEqual(['idea/no-such-section']);
    expect(await suggest(world.charityMember, '', 'x', 9)).toEqual([
      'idea/no-such-post',
      'idea/no-such-section',
    ]);
    expect(await suggest(world.charityMember, partners, ' \n ')).toEqual(['idea/words-missing']);
    expect(await suggest(world.charityMember, partners, 'x'.repeat(4_001))).toEqual(['idea/words-too-long']);
    expect(await suggest(world.charityMember, partners, 'Ask 943 476 5919.')).toEqual(['nhs-number']);
    expect(await became(world.chair)).toEqual([]);

    expect(await suggest(world.charityMember, partners)).toEqual([]);
    expect(await listOf(partners)).toMatchObject({
      text: 'Falls at home hurt.',
      suggestions: [
        {
          inserted: 'Volunteers drive.\nEach Tuesday.',
          by: { name: 'Ben Befriender' },
          ideaOf: { name: 'Northmoor Carers Centre' },
        },
      ],
    });
    expect((await told(world.participant))[0]).toBe('idea-suggested');
  });

  it('is not taken: those who read the section learn why, those of the thread that it ended, and its author is told; nobody outside', async () => {
    const partners = await section('partners');
    await suggest(world.charityMember, partners);
    const open = { state: 'open', reason: null, inVersion: null };
    expect(await became(world.participant)).toMatchObject([open]);
    await decide(partners, 'rejected', 'It stands in the transport plan.');
    const outcome = { state: 'rejected', reason: 'It stands in the transport plan.' };
    const decidedFor = 'Northmoor Hospitals Trust';
    for (const reader of [world.observer, world.chair])
      expect(await became(reader)).toMatchObject([
        { ...outcome, decidedFor, section: { title: 'Falls at home' } },
      ]);
    expect(await became(world.participant)).toMatchObject([{ ...outcome, reason: null, decidedFor }]);
    expect(await matter(world.other.chair)).toBeNull();
    expect((await told(world.participant)).slice(0, 2)).toEqual(['idea-rejected', 'idea-suggested']);
    expect(await told(world.charityMember)).toEqual([]);
    expect((await ideas(world.participant))[0]).toMatchObject({
      suggestion: { state: 'rejected', reason: null },
    });

    const forum = await section('forum');
    await suggest(world.charityMember, forum, 'Volunteers drive.');
    await decide(forum, 'rejected', 'It stands in the transport plan.');
    expect((await became(world.participant))[1]).toMatchObject({ ...outcome, decidedFor });

    // That a draft is written, and by whom, is its owner's to say.
    const draft = await draftSection(app, world, 'Not yet told');
    expect(await suggest(world.member, draft, 'Volunteers drive.')).toEqual([]);
    await decide(draft, 'rejected', 'It stands in the transport plan.');
    for (const reader of [world.participant, world.chair])
      expect((await became(reader))[2]).toMatchObject({
        state: 'rejected',
        reason: null,
        decidedFor: null,
        section: null,
      });
  });

  it('is accepted, and the thread’s card says in which version, as far as its readers may read that', async () => {
    const ids = [await section('partners'), await section('forum')];
    for (const id of ids) {
      await suggest(world.charityMember, id);
      await decide(id, 'accepted', null);
      expect((await listOf(id)).text).toBe('Falls at home hurt.\nVolunteers drive.\nEach Tuesday.');
    }
    await must(app, nameVersion, { sectionId: ids[0]!, name: 'For the board' }, world.member);
    const heads = async () =>
      Number(
        (await app.database.row<{ seq: number }>(
          'SELECT seq::float8 AS seq FROM journal.stream WHERE id = $1',
          [`partnership/${world.place.forumId}`],
        ))!.seq,
      );
    const before = await heads();
    await must(app, nameVersion, { sectionId: ids[1]!, name: 'For the board' }, world.member);
    expect(await heads()).toBe(before + 1);
    const card = await app.ask<any>(
      'query ($id: ID!) { forumThread(id: $id) { takenUp { suggestion { state inVersion section { title } } } } }',
      { id: threadId },
      { kind: 'audience', audience: `partnership/${world.place.forumId}` },
    );
    const accepted = { state: 'accepted', section: { title: 'Falls at home' } };
    expect(card.forumThread.takenUp).toEqual([
      { suggestion: { ...accepted, inVersion: null } },
      { suggestion: { ...accepted, inVersion: 1 } },
    ]);
    const versions = async (reader: Reader) => (await became(reader)).map((one: any) => one.inVersion);
    expect(await versions(world.chair)).toEqual([1, 1]);
    expect(await versions(world.participant)).toEqual([null, 1]);
    expect((await told(world.participant))[0]).toBe('idea-accepted');
  });

  it('ends when it is taken back, or its text is put back before anybody decides', async () => {
    const id = await section('forum');
    await suggest(world.charityMember, id);
    const { suggestions } = await listOf(id);
    const seen = suggestions.map(({ id: one, words }) => ({ id: one, words }));
    await must(app, withdrawSuggestions, { sectionId: id, suggestions: seen }, world.charityMember);
    expect(await became(world.participant)).toMatchObject([{ state: 'withdrawn' }]);
    expect((await told(world.participant))[0]).toBe('idea-withdrawn');

    const { versionId } = await must(app, nameVersion, { sectionId: id, name: 'Before' }, world.member);
    await writeIn(app, id, world.member, (text) => put(text, 0, 'More.'));
    await suggest(world.charityMember, id);
    await must(app, restoreVersion, { versionId }, world.member);
    expect(await became(world.participant)).toMatchObject([{ state: 'withdrawn' }, { state: 'lapsed' }]);
    expect((await told(world.participant))[0]).toBe('idea-ended');
  });
});
