import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerQuestion } from '@folkmoot/forum/actions/answer-question.js';
import { askQuestion } from '@folkmoot/forum/actions/ask-question.js';
import { takeUpIdea } from '@folkmoot/forum/actions/take-up-idea.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { listed, talkedIn } from '../../worlds/forum.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
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
      `query($thread: ID!) { forumMatter(thread: $thread) { mayAsk mayAnswer mayTakeUp askable { personId }
         question { ownerName due overdue answer } takenUp { commitment standing byName steps { what } } } }`,
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

describe('an idea', () => {
  const ideas = async (reader: Reader) =>
    (await app.ask<any>('{ myIdeas { title commitment standing byName steps { what } } }', {}, reader))
      .myIdeas;
  it('is taken up as a commitment, and its author hears of every step', async () => {
    const { number } = (await acceptedCommitment(app, world)) as unknown as { number: number };
    const takeUp = (reader: Reader, commitment: number | null = number) =>
      codesOf(app, takeUpIdea, { threadId, commitment }, reader);
    for (const reader of [world.participant, world.observer, world.other.chair])
      expect(await takeUp(reader)).toEqual(['not-found']);
    expect(await takeUp(world.member, 999)).toEqual(['idea/no-such-commitment']);
    expect(await takeUp(world.member, null)).toEqual(['idea/no-such-commitment']);
    expect(await takeUp(world.member)).toEqual([]);
    expect(await takeUp(world.chair)).toEqual([]);
    expect((await matter(world.chair)).takenUp).toHaveLength(1);
    const [mine] = await ideas(world.participant);
    expect(mine).toMatchObject({ commitment: number, byName: 'Malik Member' });
    expect(mine.steps.map((one: { what: string }) => one.what)).toContain('commitment accepted');
    expect(await ideas(world.member)).toEqual([]);
  });
});
