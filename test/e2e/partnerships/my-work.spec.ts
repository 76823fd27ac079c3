import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type PersonReader } from '@folkmoot/kernel/reader.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { startCommentThread } from '@folkmoot/plans/actions/start-comment-thread.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, make } from '../../worlds/commitments.js';
import { must, partnershipWorld, reading, seat, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, startedPlan } from '../../worlds/plans.js';
import { askedOfTrust } from '../../worlds/section-requests.js';
import { workOf } from '../../worlds/work.js';

describe('my work', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  /** Malik sits for the trust in Northmoor, and for Eastvale’s council in Eastvale. */
  let both: { trust: PersonReader; council: PersonReader };
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    const council = world.other.council;
    await must(
      app,
      representOrganisation,
      {
        personId: world.member.personId,
        organisationId: council,
        capacity: 'representative',
        jobTitle: 'Officer',
      },
      world.operator,
    );
    both = { trust: world.member, council: reading(world.member.personId, council) };
    await seat(app, world.operator, world.other.place, both.council, 'council-member');
  });
  afterAll(() => app.close());

  const work = (reader: PersonReader, ...kinds: readonly string[]) => workOf(app, reader, ...kinds);

  it('is everything of all places and hats, soonest first, whichever hat is worn', async () => {
    await acceptedCommitment(app, world, { what: 'Open a falls clinic', dueDate: '2027-03-31' });
    await make(
      app,
      world,
      {
        place: 'eastvale',
        what: 'Mend the pavements',
        organisationId: world.other.council,
        dueDate: '2026-11-25',
      },
      world.other.chair,
    );
    await askedOfTrust(app, world, { title: 'Coming home', dueDate: '2026-11-30' });
    const expected = [
      ['Mend the pavements', '2026-11-25', 'soon', 'Eastvale Council', 'eastvale'],
      ['Coming home', '2026-11-30', 'soon', 'Northmoor Hospitals Trust', 'northmoor'],
      ['Open a falls clinic', '2027-03-31', 'later', 'Northmoor Hospitals Trust', 'northmoor'],
    ];
    for (const reader of [both.trust, both.council]) {
      const dated = (await work(reader)).filter((one) => one.kind !== 'interests');
      expect(
        dated.map((one) => [
          one.what.replace(/^.*(: |\. )/, ''),
          one.due,
          one.when,
          one.organisation.name,
          one.place,
        ]),
      ).toEqual(expected);
    }
  });

  it('is cut to a place before it is cut to a number', async () => {
    const inPlace = async (place: string, first: number) => {
      const { myWork } = await app.ask<any>(
        'query ($place: String!, $first: Int!) { myWork(place: $place, first: $first) { kind place } }',
        { place, first },
        both.trust,
      );
      return (myWork as { kind: string; place: string }[]).map((one) => `${one.place} ${one.kind}`);
    };
    // The first of all is Eastvale's.
    expect(await inPlace('northmoor', 1)).toEqual(['northmoor section-asked']);
    const whole = (await work(both.trust)).filter((one) => one.place === 'northmoor');
    expect(await inPlace('northmoor', 100)).toEqual(whole.map((one) => `${one.place} ${one.kind}`));
    expect(await inPlace('elsewhere', 100)).toEqual([]);
  });

  it('asks for declarations once for each place, of the hat that sits there', async () => {
    const asked = await work(both.trust, 'interests');
    expect(asked.map((one) => [one.place, one.organisation.name])).toEqual([
      ['eastvale', 'Eastvale Council'],
      ['northmoor', 'Northmoor Hospitals Trust'],
    ]);
  });

  it('names who was named, with a hat by which they can read it', async () => {
    const sectionId = await openedSection(app, world, 'partners', 'Falls at home');
    await must(
      app,
      startCommentThread,
      { sectionId, text: 'Who pays for it?', mentions: [world.member.personId] },
      world.chair,
    );
    const [named] = await work(both.council, 'named-in-comment');
    expect(named).toMatchObject({
      what: 'On the whole section of Falls at home',
      organisation: { name: 'Northmoor Hospitals Trust' },
      when: 'any-time',
    });
  });

  it('tells officers who is not yet confirmed, and members nothing of it', async () => {
    expect((await work(world.secretary, 'to-vouch')).map((one) => one.what)).toEqual([
      '1 person in the forum not yet confirmed',
    ]);
    expect(await work(world.member, 'to-vouch')).toEqual([]);
  });

  it('is nobody else’s: a colleague without the person’s promises, a stranger and a visitor see none of it', async () => {
    expect((await work(world.deputy, 'commitment')).map((one) => one.what)).toEqual([]);
    expect(await work(world.stranger)).toEqual([]);
    const { errors } = await app.tell('{ myWork { kind } }', {}, VISITOR);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
  });
});
