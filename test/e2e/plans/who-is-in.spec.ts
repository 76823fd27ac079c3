import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { DocumentProvider } from '../../../apps/web/src/live/documents/document-provider.js';
import { openDocumentSocket } from '../../../apps/web/src/live/documents/document-socket.js';
import { folkmoot } from '../../worlds/app.js';
import { reaches, soon, wait, write } from '../../worlds/documents.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { confirmedCarer, draftSection, openedSection, startedPlan } from '../../worlds/plans.js';
import { cookieOf } from '../../worlds/session.js';
import { watching, type Watcher } from '../../worlds/watching.js';

describe('who is in a section, for those who look at the outline', () => {
  let app: TestApp;
  let other: TestApp;
  let world: PartnershipWorld;
  let origins: readonly [string, string];
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    app = await folkmoot({ DATABASE_POOL: '10' });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    other = await folkmoot({
      DATABASE_POOL: '10',
      DATABASE_URL: app.config.databaseUrl,
      DATABASE_OWNER_URL: app.config.databaseOwnerUrl,
    });
    origins = [await startTestServer(app), await startTestServer(other)];
  }, 60_000);
  afterAll(async () => {
    for (const close of closing) close();
    await other?.close();
    await app?.close();
  });

  const watch = async (who: PersonReader, process = 0): Promise<Watcher> => {
    const stream = `partnership/${world.place.id}`;
    const watcher = await watching(app, origins[process]!, who, stream);
    closing.push(() => watcher.close());
    return watcher;
  };
  const open = async (section: Id, who: PersonReader, process = 0) => {
    const { document } = (await app.database.row<{ document: Id }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [section],
    ))!;
    const cookie = await cookieOf(app.database, { ...who, sessionId: crypto.randomUUID() });
    const socket = openDocumentSocket(origins[process]!, { cookie });
    const doc = new Y.Doc();
    const provider = new DocumentProvider({ document, doc, socket, schemaVersion: TEXT_SCHEMA_VERSION });
    await reaches(provider, (state) => state.kind !== 'opening');
    const leave = (): void => {
      provider.destroy();
      socket.close();
    };
    closing.push(leave);
    return { provider, doc, leave };
  };
  /** Opens the text with a cursor in it; answers how to leave it. */
  const enter = async (section: Id, who: PersonReader, process = 0): Promise<() => void> => {
    const { provider, leave } = await open(section, who, process);
    provider.awareness.setLocalState({ cursor: { anchor: 0, head: 0 }, user: {} });
    return leave;
  };
  const names = ({ here }: Watcher, section: Id): string[] =>
    (here.get(section)?.people ?? []).map(({ name, organisation }) => `${name}, ${organisation}`);
  const shows = (watcher: Watcher, section: Id, ...people: string[]) =>
    soon(
      () => names(watcher, section).join('; '),
      (now) => now === people.join('; '),
      10_000,
    );
  const MALIK = 'Malik Member, Northmoor Hospitals Trust';
  const BEN = 'Ben Befriender, Northmoor Befrienders';

  it('is told to those who read the text, in every process, as people come and go; looking is not being in it', async () => {
    const section = await openedSection(app, world, 'partners', 'Both write');
    const [here, there, forum, elsewhere] = [
      await watch(world.chair),
      await watch(world.observer, 1),
      await watch(world.participant),
      await watch(world.other.chair, 1),
    ];
    const leaves = await enter(section, world.member);
    const again = await enter(section, world.member);
    for (const watcher of [here, there]) await shows(watcher, section, MALIK);
    const ben = await enter(section, world.charityMember, 1);
    for (const watcher of [here, there]) await shows(watcher, section, BEN, MALIK);
    // Who comes to look later is told at once, whichever process they reach.
    for (const process of [0, 1]) await shows(await watch(world.secretary, process), section, BEN, MALIK);
    leaves();
    await wait(700);
    expect(names(here, section)).toEqual([BEN, MALIK]); // their other page
    again();
    for (const watcher of [here, there]) await shows(watcher, section, BEN);
    ben();
    for (const watcher of [here, there]) await shows(watcher, section);
    expect([...forum.here.values(), ...elsewhere.here.values()]).toEqual([]);
  }, 60_000);

  it('in a private draft is for its owner, and of a published text for the place and its forum, never for the public', async () => {
    const draft = await draftSection(app, world, 'Our draft');
    const published = await openedSection(app, world, 'partners', 'For everybody');
    await must(app, openSection, { sectionId: published, version: 2, openness: 'public' }, world.chair);
    const [deputy, chair, forum, outside] = [
      await watch(world.deputy),
      await watch(world.chair),
      await watch(world.participant, 1),
      await watch(world.other.chair),
    ];
    await enter(draft, world.member);
    await enter(published, world.member);
    await shows(deputy, draft, MALIK);
    for (const watcher of [deputy, chair, forum]) await shows(watcher, published, MALIK);
    await wait(500);
    expect(chair.here.has(draft)).toBe(false);
    expect(forum.here.has(draft)).toBe(false);
    expect([...outside.here.keys()]).toEqual([]);
  }, 60_000);

  it('does not lose the section from their outline when somebody writes in it', async () => {
    const section = await openedSection(app, world, 'partners', 'Read by few');
    const draft = await draftSection(app, world, 'Listed draft');
    // Known to more than may read it.
    await app.database.source.query('UPDATE plans.section SET audience = $2 WHERE id = ANY($1)', [
      [section, draft],
      `partnership/${world.place.forumId}`,
    ]);
    const [chair, deputy] = [await watch(world.chair), await watch(world.deputy)];
    for (const id of [section, draft]) {
      const provider = await open(id, world.member);
      write(provider.doc, 'Words');
    }
    const card = (id: Id) => (one: { kind: string; id: string }) =>
      one.kind === 'plan-section' && one.id === id;
    expect((await chair.until(card(section), 10_000)).card).toMatchObject({ title: 'Read by few' });
    expect((await deputy.until(card(draft), 10_000)).card).toMatchObject({ title: 'Listed draft' });
    expect(chair.cards.some(card(draft))).toBe(false);
  }, 60_000);

  it('of many the first, and how many more', async () => {
    const section = await openedSection(app, world, 'forum', 'Many write');
    const chair = await watch(world.chair);
    const everybody = [
      world.chair,
      world.viceChair,
      world.secretary,
      world.observer,
      world.member,
      world.deputy,
      world.charityMember,
      world.participant,
    ];
    for (const who of everybody) await enter(section, who, 1);
    await soon(
      () => chair.here.get(section)?.people.length,
      (count) => count === 8,
      10_000,
    );
    expect(chair.here.get(section)?.more).toBe(0);
    await enter(section, await confirmedCarer(app, world));
    await soon(
      () => chair.here.get(section)?.more,
      (more) => more === 1,
      10_000,
    );
    expect(chair.here.get(section)?.people).toHaveLength(8);
  }, 60_000);
});
