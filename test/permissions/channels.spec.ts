import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import type { Id } from '@folkmoot/kernel/id.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { makeCommitment } from '@folkmoot/commitments/actions/make-commitment.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import type { Openness } from '@folkmoot/plans/domain/openness.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { folkmoot } from '../worlds/app.js';
import { must } from '../worlds/partnerships.js';
import { cookieOf } from '../worlds/session.js';
import { watching, type Watcher } from '../worlds/watching.js';
import { probeWorld, readersOf, WHO, type ProbeWorld, type Who } from './probe-world.js';

/** Everybody who can have a socket at all: a visitor has none. */
const PEOPLE = WHO.filter((who) => who !== 'visitor');
const OF_THE_PLACE: Who[] = ['observer', 'deputy', 'member', 'secretary', 'vice-chair', 'chair'];
const OF_THE_FORUM: Who[] = ['claimant', 'participant', 'colleague', ...OF_THE_PLACE];

describe('what arrives on the open channels', () => {
  let at: ProbeWorld;
  let origin: string;
  let people: Record<Who, PersonReader>;
  const sockets: Socket[] = [];
  const watchers: Watcher[] = [];

  beforeAll(async () => {
    const app = await folkmoot();
    at = await probeWorld(app);
    people = readersOf(at) as Record<Who, PersonReader>;
    origin = await startTestServer(app);
    await must(
      app,
      startPlan,
      { partnershipId: at.world.place.id, title: 'What we do first' },
      at.world.chair,
    );
  }, 60_000);
  afterAll(async () => {
    for (const one of [...sockets, ...watchers]) one.close();
    await at.app.close();
  });

  const connected = async (channel: string, cookie?: string): Promise<Socket> => {
    const socket = io(`${origin}${channel}`, {
      path: '/live/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: cookie ? { cookie } : {},
    });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) =>
      socket.once('connect', resolve).once('connect_error', reject),
    );
    return socket;
  };

  it('no socket is opened for somebody who is not signed in', async () => {
    for (const channel of ['/live', '/documents']) await expect(connected(channel)).rejects.toThrow();
  });

  it('a card reaches exactly the audience of what changed, now and when catching up', async () => {
    const { app, world } = at;
    const stream = `partnership/${world.place.id}`;
    const before = await app.nest.get(LiveCursors).now(stream);
    const live = await Promise.all(PEOPLE.map((who) => watching(app, origin, people[who], stream)));
    watchers.push(...live);
    const terms = {
      place: world.place.slug,
      organisationId: world.organisations.trust,
      role: '',
      dueDate: '2027-03-31',
      priorityId: null,
    };
    const make = async (what: string, shownTo: 'public' | 'partners', own: boolean): Promise<Id> =>
      (
        await must(
          app,
          makeCommitment,
          { ...terms, what, shownTo, personId: own ? world.member.personId : null },
          own ? world.member : world.chair,
        )
      ).id;
    const expected: [Id, readonly Who[]][] = [
      [await make('Kept among partners', 'partners', true), OF_THE_PLACE],
      [await make('Asked, so for the forum', 'public', false), OF_THE_FORUM],
      [await make('Promised to everybody', 'public', true), PEOPLE],
    ];
    const [last] = expected.at(-1)!;
    await Promise.all(live.map((one) => one.until((card) => card.id === last)));
    const late = await Promise.all(PEOPLE.map((who) => watching(app, origin, people[who], stream, before)));
    watchers.push(...late);
    await Promise.all(late.map((one) => one.until((card) => card.id === last)));
    for (const round of [live, late])
      for (const [id, audience] of expected)
        expect(
          PEOPLE.filter((_, n) =>
            round[n]!.cards.some((card) => card.kind === 'commitment' && card.id === id),
          ),
        ).toEqual(PEOPLE.filter((who) => audience.includes(who)));
  }, 60_000);

  it('nobody watches the stream of another person or organisation, nor who is let in where', async () => {
    const { world, app } = at;
    const told: string[] = [];
    const cursors = app.nest.get(LiveCursors);
    for (const stream of [
      `person/${world.member.personId}`,
      `organisation/${world.organisations.trust}`,
      'access',
    ]) {
      for (const who of PEOPLE) {
        const cookie = await cookieOf(app.database, { ...people[who], sessionId: newId() });
        const socket = await connected('/live', cookie);
        const answer = await socket
          .timeout(15_000)
          .emitWithAck('watch', { stream, since: await cursors.now(stream) });
        if ('since' in answer) told.push(`${stream.split('/')[0]} to ${who}`);
        else expect(answer).toEqual({ error: 'not-found' });
        socket.close();
      }
    }
    expect(told).toEqual([
      'person to member',
      'organisation to colleague',
      'organisation to deputy',
      'organisation to member',
    ]);
  }, 60_000);

  const sectionOpenTo = async (openness: Openness): Promise<Id> => {
    const { app, world } = at;
    const { sectionId } = await must(
      app,
      addSection,
      {
        partnershipId: world.place.id,
        title: `Open to ${openness}`,
        ownerOrganisationId: world.organisations.trust,
      },
      world.member,
    );
    if (openness !== 'owner')
      await must(
        app,
        openSection,
        { sectionId, version: 1, openness: openness === 'public' ? 'partners' : openness },
        world.member,
      );
    if (openness === 'public') await must(app, openSection, { sectionId, version: 2, openness }, world.chair);
    return (await app.database.row<{ id: Id }>('SELECT document_id AS id FROM plans.section WHERE id = $1', [
      sectionId,
    ]))!.id;
  };

  it.each<[Openness, readonly Who[], readonly Who[], readonly Who[]]>([
    ['owner', ['colleague', 'deputy', 'member'], ['colleague', 'deputy', 'member'], []],
    ['partners', OF_THE_PLACE, OF_THE_PLACE.filter((who) => who !== 'observer'), OF_THE_PLACE],
    ['forum', OF_THE_FORUM, OF_THE_FORUM.filter((who) => who !== 'observer'), OF_THE_FORUM],
    // The public reads a published text on its page. Over the channel it would read what is only suggested.
    ['public', OF_THE_FORUM, OF_THE_PLACE.filter((who) => who !== 'observer'), OF_THE_FORUM],
  ])(
    'a text open to %s is read and written by those it is open to, and nobody else',
    async (openness, readers, writers, suggesters) => {
      const document = await sectionOpenTo(openness);
      const reads: Who[] = [];
      const writes: Who[] = [];
      const suggests: Who[] = [];
      for (const who of PEOPLE) {
        const cookie = await cookieOf(at.app.database, { ...people[who], sessionId: newId() });
        const socket = await connected('/documents', cookie);
        const answer = await socket.timeout(15_000).emitWithAck('join', {
          document,
          clientId: Math.floor(Math.random() * 2 ** 31),
          schemaVersion: TEXT_SCHEMA_VERSION,
        });
        if ('refused' in answer) expect([who, answer.refused.code]).toEqual([who, 'not-found']);
        else {
          reads.push(who);
          if (answer.mayWrite) writes.push(who);
          if (answer.maySuggest) suggests.push(who);
        }
        socket.close();
      }
      expect(reads).toEqual(PEOPLE.filter((who) => readers.includes(who)));
      expect(writes).toEqual(PEOPLE.filter((who) => writers.includes(who)));
      expect(suggests).toEqual(PEOPLE.filter((who) => suggesters.includes(who)));
    },
    60_000,
  );
});
