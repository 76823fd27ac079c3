import { afterAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { endOffice } from '@folkmoot/partnerships/actions/end-office.js';
import { endSeat } from '@folkmoot/partnerships/actions/end-seat.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import {
  codesOf,
  colleague,
  must,
  organisation,
  partnershipWorld,
  person,
  reading,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';

describe('seats and offices', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterEach(() => app.close());
  afterAll(() => undefined);

  const sees = async (who: PartnershipWorld['member'], audience: string) =>
    (await loadScope(app.database, who)).sees(audience);
  const offer = (change: object = {}) => ({
    partnershipId: world.place.id,
    organisationId: world.organisations.carers,
    seatClass: 'vcse',
    voting: true,
    ...change,
  });

  it('a secretary offers a seat; everybody sees which organisation has one', async () => {
    await must(app, offerSeat, offer(), world.secretary);
    const { place } = await app.ask(
      '{ place(slug: "northmoor") { seats { organisation { name sectorName } speaksFor people { person { name } } } } }',
      {},
      VISITOR,
    );
    expect(place.seats.map((one: any) => one.organisation.name)).toEqual([
      'Northmoor Befrienders',
      'Northmoor Carers Centre',
      'Northmoor Hospitals Trust',
    ]);
    expect(place.seats[1]).toMatchObject({
      organisation: { sectorName: 'Voluntary, community or social enterprise' },
      people: [],
    });
  });

  it('nobody else offers, fills or ends another’s seat, nor anybody of another place', async () => {
    const seat = await app.database.row<{ version: number }>(
      'SELECT version FROM partnerships.seat WHERE id = $1',
      [world.trustSeat],
    );
    for (const reader of [
      world.member,
      world.deputy,
      world.observer,
      world.participant,
      world.stranger,
      world.other.chair,
      VISITOR,
    ]) {
      expect(await codesOf(app, offerSeat, offer(), reader)).toEqual(['not-found']);
      // Who represents the trust on this very seat names others for it: seats-by-day.spec.ts.
      if (reader !== world.member)
        expect(
          await codesOf(
            app,
            fillSeat,
            { seatId: world.trustSeat, personId: world.deputy.personId, capacity: 'representative' },
            reader,
          ),
        ).toEqual(['not-found']);
      expect(
        await codesOf(app, endSeat, { seatId: world.trustSeat, version: seat!.version }, reader),
      ).toEqual(['not-found']);
    }
  });

  it('refuses a seat of no class, of no organisation, or twice of one class', async () => {
    expect(
      await codesOf(app, offerSeat, offer({ seatClass: 'throne', organisationId: newId() }), world.chair),
    ).toEqual(['seat/class-unknown', 'seat/organisation-unknown']);
    expect(
      await codesOf(
        app,
        offerSeat,
        offer({ organisationId: world.organisations.trust, seatClass: 'nhs-provider' }),
        world.chair,
      ),
    ).toEqual(['seat/already-there']);
  });

  it('lets only somebody confirmed sit, and a new representative takes the place of the old one, who is out at once', async () => {
    const { seatId } = await must(app, offerSeat, offer(), world.chair);
    const fill = { seatId, personId: world.participant.personId, capacity: 'representative' };
    expect(await codesOf(app, fillSeat, fill, world.chair)).toEqual(['seat/person-not-confirmed']);

    const next = await colleague(app, world.operator, 'Nadia Next', world.organisations.trust);
    const audience = partnershipAudience(world.place.id);
    expect(await sees(world.member, audience)).toBe(true);
    await must(
      app,
      fillSeat,
      { seatId: world.trustSeat, personId: next.personId, capacity: 'representative' },
      world.secretary,
    );
    expect([
      await sees(world.member, audience),
      await sees(next, audience),
      await sees(world.deputy, audience),
    ]).toEqual([false, true, true]);
    expect(
      await codesOf(
        app,
        fillSeat,
        { seatId: world.trustSeat, personId: next.personId, capacity: 'king' },
        world.secretary,
      ),
    ).toEqual(['seat/already-sits', 'seat/capacity-unknown']);
  });

  it('ends a seat once: everybody on it is out, and a stale page is told', async () => {
    expect(await codesOf(app, endSeat, { seatId: world.trustSeat, version: 9 }, world.chair)).toEqual([
      'stale',
    ]);
    await must(app, endSeat, { seatId: world.trustSeat, version: 1 }, world.chair);
    for (const who of [world.member, world.deputy]) {
      expect(await sees(who, partnershipAudience(world.place.id))).toBe(false);
      expect(await sees(who, partnershipAudience(world.place.forumId))).toBe(false);
    }
    // What they are to their own organisation is not the place's to end.
    expect(await sees(world.member, organisationAudience(world.organisations.trust))).toBe(true);
    expect(await codesOf(app, endSeat, { seatId: world.trustSeat, version: 2 }, world.chair)).toEqual([
      'seat/ended',
    ]);
  });

  it('has one chair: a new one takes over, and may lay the office down', async () => {
    const appoint = {
      partnershipId: world.place.id,
      personId: world.member.personId,
      organisationId: world.organisations.trust,
      role: 'chair',
    };
    expect(await codesOf(app, appointOffice, appoint, world.viceChair)).toEqual(['not-found']);
    expect(
      await codesOf(
        app,
        appointOffice,
        { ...appoint, organisationId: world.organisations.icb },
        world.secretary,
      ),
    ).toEqual(['office/person-not-confirmed']);
    expect(await codesOf(app, appointOffice, { ...appoint, role: 'king' }, world.secretary)).toEqual([
      'office/role-unknown',
    ]);
    const { officeId } = await must(app, appointOffice, appoint, world.secretary);
    expect(
      (await loadScope(app.database, world.chair)).holds(partnershipAudience(world.place.id), 'chair'),
    ).toBe(false);
    expect(
      (await loadScope(app.database, world.member)).holds(partnershipAudience(world.place.id), 'chair'),
    ).toBe(true);
    expect(await codesOf(app, endOffice, { officeId, version: 1 }, world.other.chair)).toEqual(['not-found']);
    await must(app, endOffice, { officeId, version: 1 }, world.member);
    expect(
      (await loadScope(app.database, world.member)).holds(partnershipAudience(world.place.id), 'chair'),
    ).toBe(false);
  });

  it('lets an officer name the first to speak for an organisation, but nobody into one that has people', async () => {
    const id = await person(app, 'Fay First');
    const naming = {
      personId: id,
      capacity: 'representative',
      jobTitle: 'Manager',
      partnershipId: world.place.id,
    };
    await must(
      app,
      representOrganisation,
      { ...naming, organisationId: world.organisations.carers },
      world.secretary,
    );
    expect(
      await sees(reading(id, world.organisations.carers), organisationAudience(world.organisations.carers)),
    ).toBe(true);
    expect(
      await codesOf(
        app,
        representOrganisation,
        { ...naming, organisationId: world.organisations.trust },
        world.secretary,
      ),
    ).toEqual(['not-found']);
    expect(
      await codesOf(
        app,
        representOrganisation,
        { ...naming, organisationId: world.organisations.trust, jobTitle: '', capacity: 'x' },
        world.member,
      ),
    ).toEqual(['representation/capacity-unknown', 'join/job-title-missing']);
    await must(
      app,
      representOrganisation,
      { ...naming, organisationId: world.organisations.trust },
      world.member,
    );
  });

  it('lets no officer speak for one that takes no part in their place', async () => {
    const elsewhere = await organisation(app, 'Distant Trust', 'nhs-trust');
    const naming = {
      personId: await person(app, 'Dan Distant'),
      organisationId: elsewhere,
      capacity: 'representative',
      jobTitle: 'Manager',
    };
    const here = { ...naming, partnershipId: world.place.id };
    expect(await codesOf(app, representOrganisation, here, world.chair)).toEqual(['not-found']);
    const part = await must(
      app,
      offerSeat,
      {
        partnershipId: world.other.place.id,
        organisationId: elsewhere,
        seatClass: 'nhs-provider',
        voting: true,
      },
      world.operator,
    );
    expect(await codesOf(app, representOrganisation, here, world.chair)).toEqual(['not-found']);
    expect(
      await codesOf(
        app,
        representOrganisation,
        { ...naming, partnershipId: world.other.place.id },
        world.chair,
      ),
    ).toEqual(['not-found']);
    await must(app, endSeat, { seatId: part.seatId, version: 1 }, world.operator);
    expect(
      await codesOf(
        app,
        representOrganisation,
        { ...naming, partnershipId: world.other.place.id },
        world.other.chair,
      ),
    ).toEqual(['not-found']);
    await must(
      app,
      offerSeat,
      { partnershipId: world.place.id, organisationId: elsewhere, seatClass: 'nhs-provider', voting: true },
      world.operator,
    );
    await must(app, representOrganisation, here, world.chair);
  });

  it('lets only who signs name who signs, but for the first of one that has a seat', async () => {
    const of = (organisationId: Id, personId: Id) => ({
      personId,
      organisationId,
      capacity: 'signatory',
      jobTitle: 'Director',
      partnershipId: world.place.id,
    });
    const { trust, carers } = world.organisations;
    const [stranger, next] = [await person(app, 'Sid Stranger'), await person(app, 'Nell Next')];
    const colleagueThere = await colleague(app, world.operator, 'Sana Signs', trust);
    expect(
      await codesOf(app, representOrganisation, of(trust, colleagueThere.personId), world.member),
    ).toEqual(['not-found']);
    expect(await codesOf(app, representOrganisation, of(carers, stranger), world.chair)).toEqual([
      'not-found',
    ]);
    expect(await codesOf(app, representOrganisation, of(trust, stranger), world.chair)).toEqual([
      'not-found',
    ]);
    await must(app, representOrganisation, of(trust, colleagueThere.personId), world.chair);
    expect(await codesOf(app, representOrganisation, of(trust, next), world.chair)).toEqual(['not-found']);
    await must(app, representOrganisation, of(trust, next), colleagueThere);
  });
});
