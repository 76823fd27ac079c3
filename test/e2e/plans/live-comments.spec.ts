import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { say } from '../../worlds/comments.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, startedPlan, type Said } from '../../worlds/plans.js';
import { watching, type Watcher } from '../../worlds/watching.js';

describe('live comments', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let origin: string;
  const open: Watcher[] = [];
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    origin = await startTestServer(app);
  });
  afterAll(async () => {
    for (const watcher of open) watcher.close();
    await app.close();
  });

  const watch = async (who: PersonReader): Promise<Watcher> => {
    const stream = `partnership/${world.place.id}`;
    const watcher = await watching(app, origin, who, stream);
    open.push(watcher);
    return watcher;
  };
  const start = (sectionId: Id, text: string, reader: PersonReader): Promise<Said> =>
    say(app, 'startCommentThread', { sectionId, text }, reader);
  const quiet = () => new Promise((done) => setTimeout(done, 300));

  it('come to those who read them at once, and to nobody else', async () => {
    const sectionId = await openedSection(app, world, 'partners');
    const [observer, participant, elsewhere] = [
      await watch(world.observer),
      await watch(world.participant),
      await watch(world.other.chair),
    ];
    const thread = await start(sectionId, 'Who pays?', world.charityMember);
    await observer.until((card) => card.id === thread.id);
    await say(app, 'replyToThread', { threadId: thread.id, text: 'We do.' }, world.member);
    const { kind, card } = await observer.until((one) => one.id === thread.id && one.card?.version === 2);
    expect(kind).toBe('comment-thread');
    expect(card?.comments.map((one: Said) => one.text)).toEqual(['Who pays?', 'We do.']);
    // One broadcast for a whole circle: nothing in it is about who reads it.
    expect(JSON.stringify(card)).not.toContain('abilities');
    await quiet();
    expect([...participant.cards, ...elsewhere.cards].filter((one) => one.kind === 'comment-thread')).toEqual(
      [],
    );
  });

  it('begun over what is shown to few are not told to those who came to read the text later', async () => {
    const sectionId = await openedSection(app, world, 'partners', 'Opened later');
    const thread = await start(sectionId, 'Among us', world.member);
    await must(app, openSection, { sectionId, version: 2, openness: 'forum' }, world.member);
    const [chair, participant] = [await watch(world.chair), await watch(world.participant)];
    await say(app, 'replyToThread', { threadId: thread.id, text: 'Still among us' }, world.chair);
    const { card } = await chair.until((one) => one.id === thread.id);
    expect(card).toMatchObject({ version: 2 });
    await quiet();
    expect(participant.cards.filter((one) => one.id === thread.id)).toEqual([]);
  });
});
