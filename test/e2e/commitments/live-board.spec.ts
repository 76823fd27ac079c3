import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { CardReader } from '@folkmoot/platform/live/card-reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed, make, type Said } from '../../worlds/commitments.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { watching, type Watcher } from '../../worlds/watching.js';

let app: TestApp;
let second: TestApp;
let world: PartnershipWorld;
let origins: [string, string];
const open: Watcher[] = [];

beforeAll(async () => {
  app = await folkmoot();
  second = await folkmoot({
    DATABASE_URL: app.config.databaseUrl,
    DATABASE_OWNER_URL: app.config.databaseOwnerUrl,
  });
  world = await partnershipWorld(app);
  origins = [await startTestServer(app), await startTestServer(second)];
});
afterAll(async () => {
  for (const watcher of open) watcher.close();
  await second.close();
  await app.close();
});

const stream = (): string => `partnership/${world.place.id}`;
const boardAt = async (): Promise<string> =>
  (await app.ask('{ commitmentBoard(place: "northmoor") { since } }', {}, world.chair)).commitmentBoard
    .since as string;

async function watch(who: PersonReader, since?: string, at: 0 | 1 = 0): Promise<Watcher> {
  const watcher = await watching(app, origins[at], who, stream(), since ?? (await boardAt()));
  open.push(watcher);
  return watcher;
}
const slip = (one: Said, text = 'Two nurses left.') =>
  deed(
    app,
    'reportProgress',
    'ReportProgressInput',
    { id: one.id, version: one.version, status: 'slipping', text },
    world.member,
  );
const quiet = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the live board', () => {
  it('tells the chair at once, in this process and in another', async () => {
    const one = await acceptedCommitment(app, world);
    const [here, there] = [await watch(world.chair), await watch(world.chair, undefined, 1)];
    await slip(one);
    for (const watcher of [here, there]) {
      const { card } = await watcher.until(
        (card) => card.id === one.id && card.card?.standing === 'slipping',
      );
      expect(card).toMatchObject({
        number: one.number,
        version: 3,
        latest: { text: 'Two nurses left.' },
        organisation: { name: 'Northmoor Hospitals Trust' },
      });
    }
  });

  it('asks for a card while the change is being committed, and shows each as it was committed', async () => {
    let one = await acceptedCommitment(app, world);
    const chair = await watch(world.chair);
    const reader = app.nest.get(CardReader);
    const afterwards = jest.spyOn(reader, 'read');
    for (let n = 1; n <= 8; n += 1) {
      // A question that is asked often is compiled; only then is it so quick to ask.
      if (n === 5) afterwards.mockClear();
      const { version } = one;
      one = await slip(one, `${n} nurses left.`);
      const { card } = await chair.until(({ id, card }) => id === one.id && card?.version === version + 1);
      expect(card).toMatchObject({ latest: { text: `${n} nurses left.` } });
      await quiet(60);
    }
    expect(afterwards).not.toHaveBeenCalled();
    afterwards.mockRestore();
  });

  it('names no person on the card that everyone gets; the name has a card for members', async () => {
    const [chair, participant] = [await watch(world.chair), await watch(world.participant)];
    const made = await make(app, world, { personId: world.member.personId }, world.member);
    const owner = await chair.until((card) => card.kind === 'commitment-owner' && card.id === made.id);
    expect(owner.card).toEqual({ id: made.id, version: 1, name: 'Malik Member' });
    await participant.until((card) => card.kind === 'commitment' && card.id === made.id);
    await quiet(200);
    for (const watcher of [chair, participant])
      for (const { card } of watcher.cards.filter(({ kind }) => kind === 'commitment'))
        expect(JSON.stringify(card)).not.toContain('Malik');
    expect(participant.cards.filter(({ kind }) => kind === 'commitment-owner')).toEqual([]);
  });

  it('tells a reader of another partnership nothing of what is not public', async () => {
    const [chair, stranger, elsewhere] = [
      await watch(world.chair),
      await watch(world.stranger),
      await watch(world.other.chair),
    ];
    const asked = await make(app, world, { what: 'Only asked' }, world.chair);
    const kept = await make(
      app,
      world,
      { what: 'Kept', shownTo: 'partners', personId: world.member.personId },
      world.member,
    );
    await chair.until((card) => card.id === asked.id);
    await chair.until((card) => card.id === kept.id);
    await quiet(300);
    expect([...stranger.cards, ...elsewhere.cards]).toEqual([]);
  });

  it('sends what was missed since the page was read, as it stands now', async () => {
    const one = await acceptedCommitment(app, world);
    const since = await boardAt();
    const slipped = await slip(one);
    await deed(
      app,
      'moveDueDate',
      'MoveDueDateInput',
      { id: one.id, version: slipped.version, dueDate: '2027-06-30', reason: 'Later' },
      world.member,
    );
    const late = await watch(world.chair, since);
    const { card } = await late.until((card) => card.id === one.id);
    expect(card).toMatchObject({ version: 4, dueDate: '2027-06-30', dueMoves: 1 });
    await quiet(200);
    // It may come twice, from the catch-up and from the follower; never in an older form.
    for (const { card: again } of late.cards.filter(({ id }) => id === one.id))
      expect(again?.version).toBe(4);
  });
});
