import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import { renamePlace } from '@folkmoot/partnerships/actions/rename-place.js';
import { setBoundary } from '@folkmoot/partnerships/actions/set-boundary.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { requestId } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { knownAreas, outlined } from '../../worlds/areas.js';
import {
  codesOf,
  must,
  partnershipWorld,
  reading,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';

const BOUNDARY = `query ($day: LocalDate, $place: String!) { boundary(place: $place, day: $day) {
  number effectiveFrom nextFrom population areas { code name population } neighbourhoods { name population } findings { code } lastNumber maySet } }`;

describe('a place over time', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await knownAreas(app);
    await outlined(app);
  });
  afterAll(() => app.close());

  const nameOn = async (slug: string, reader = VISITOR) =>
    (await app.ask('query ($slug: String!) { place(slug: $slug) { name } }', { slug }, reader)).place.name;
  const boundary = async (
    day?: string,
    reader = world.secretary as typeof VISITOR | PartnershipWorld['chair'],
    place = 'northmoor',
  ) => (await app.ask(BOUNDARY, { day, place }, reader)).boundary;

  describe('opened with its secretary and its areas', () => {
    const opening = (change: object = {}) => ({
      name: 'Westfield',
      slug: 'westfield',
      kind: 'place',
      form: 'joint-committee',
      purpose: 'The partners of Westfield decide together.',
      hostOrganisationId: world.organisations.council,
      areas: 'Westfield',
      secretary: { name: 'Wanda Westfield', email: 'Wanda@example.org', jobTitle: 'Partnership manager' },
      ...change,
    });

    it('names all faults at once, those of the secretary at their own fields', async () => {
      const wrong = opening({ areas: 'E0800009', secretary: { name: '', email: 'none', jobTitle: '' } });
      expect(await codesOf(app, openPlace, wrong, world.operator)).toEqual([
        'boundary/code-malformed',
        expect.any(String),
        'address/not-an-address',
        'join/job-title-missing',
      ]);
      expect(await nameOn('westfield').catch(() => null)).toBeNull();
    });

    it('is there at once, with the secretary, who is told by mail and may run it', async () => {
      const { partnershipId } = await must(app, openPlace, opening(), world.operator);
      const { place } = await app.ask(
        '{ place(slug: "westfield") { officers { role person { name } organisation { name } } } }',
        {},
        VISITOR,
      );
      expect(place.officers).toEqual([
        {
          role: 'secretary',
          person: { name: 'Wanda Westfield' },
          organisation: { name: 'Northmoor Council' },
        },
      ]);
      expect(await boundary(undefined, VISITOR, 'westfield')).toMatchObject({
        number: 1,
        areas: [{ code: 'E06000901', name: 'Westfield' }],
        maySet: false,
      });
      expect(
        await app.database.rows(`SELECT subject FROM mail.message WHERE to_address = 'wanda@example.org'`),
      ).toEqual([{ subject: 'You are secretary of Westfield' }]);
      const wanda = (await app.database.row<{ id: string }>(
        `SELECT person_id AS id FROM access.address WHERE email = 'wanda@example.org'`,
      ))!.id;
      await must(
        app,
        renamePlace,
        { partnershipId, name: 'Westfield Together', seen: 0, effectiveFrom: app.clock.today() },
        reading(wanda, world.organisations.council),
      );
      expect(await nameOn('westfield')).toBe('Westfield Together');
    });

    it('takes somebody who is known at that mailbox as who they are', async () => {
      const secretary = { name: 'sita secretary', email: 'sita@example.org', jobTitle: 'Manager' };
      const { partnershipId } = await must(
        app,
        openPlace,
        opening({ name: 'Northfield', slug: 'northfield', secretary, areas: null }),
        world.operator,
      );
      expect(
        await app.database.rows(
          `SELECT person_id AS id FROM partnerships.office WHERE partnership_id = $1 AND role = 'secretary'`,
          [partnershipId],
        ),
      ).toEqual([{ id: world.secretary.personId }]);
      expect(
        await app.database.rows(`SELECT 1 FROM access.address WHERE email = 'sita@example.org'`),
      ).toHaveLength(1);
    });
  });

  describe('its name', () => {
    const naming = (change: object = {}) => ({
      partnershipId: world.other.place.id,
      name: 'Eastvale and Dale',
      seen: 0,
      effectiveFrom: '2027-04-01',
      ...change,
    });

    it('is changed by its own chair and secretary and by operators alone', async () => {
      for (const reader of [world.chair, world.other.member, world.stranger, VISITOR])
        expect(await codesOf(app, renamePlace, naming(), reader)).toEqual(['not-found']);
    });

    it('holds from its day, with the forum’s; until then the old one holds, and a correction of the past says why', async () => {
      await must(app, renamePlace, naming(), world.other.chair);
      expect(await nameOn('eastvale')).toBe('Eastvale');
      const today = app.clock.now();
      app.clock.moveTo(new Date('2027-04-01T09:00:00Z'));
      expect(await nameOn('eastvale')).toBe('Eastvale and Dale');
      expect(await nameOn('eastvale-forum')).toBe('Eastvale and Dale forum');
      const { places } = await app.ask('{ places(search: "eastvale") { name } }', {}, VISITOR);
      expect(places).toEqual([{ name: 'Eastvale and Dale' }]);
      expect(
        await codesOf(
          app,
          renamePlace,
          naming({ seen: 1, effectiveFrom: '2027-03-01', name: 'Vale' }),
          world.other.chair,
        ),
      ).toEqual(['place-name/reason-missing']);
      app.clock.moveTo(today);
    });

    it('is found by an earlier name as well', async () => {
      app.clock.moveTo(new Date('2027-06-01T09:00:00Z'));
      await must(
        app,
        renamePlace,
        naming({ seen: 1, name: 'Dale Partnership', effectiveFrom: '2027-06-01' }),
        world.other.chair,
      );
      const { places } = await app.ask('{ places(search: "eastvale") { name } }', {}, VISITOR);
      expect(places).toEqual([{ name: 'Dale Partnership' }]);
      app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
    });

    it('is not changed over somebody else’s change, nor to nothing', async () => {
      expect(await codesOf(app, renamePlace, naming({ name: 'X', seen: 0 }), world.other.chair)).toEqual([
        'place-name/changed-since',
      ]);
      expect(await codesOf(app, renamePlace, naming({ name: ' ', seen: 2 }), world.operator)).toEqual([
        'place/name-missing',
      ]);
    });
  });

  describe('its boundary', () => {
    const bounding = (change: object = {}) => ({
      partnershipId: world.place.id,
      areas: 'E06000902\nWestfield',
      neighbourhoods: 'North: 600\nSouth: 500',
      seen: 0,
      effectiveFrom: app.clock.today(),
      ...change,
    });

    it('is set by its own chair and secretary and by operators alone', async () => {
      for (const reader of [world.viceChair, world.member, world.other.chair, world.stranger, VISITOR])
        expect(await codesOf(app, setBoundary, bounding(), reader)).toEqual(['not-found']);
    });

    it('holds from its day; last month still shows last month’s', async () => {
      await must(app, setBoundary, bounding(), world.secretary);
      await must(
        app,
        setBoundary,
        bounding({ seen: 1, areas: 'E06000902', neighbourhoods: null, effectiveFrom: '2027-04-01' }),
        world.operator,
      );
      expect(await boundary()).toMatchObject({
        number: 1,
        nextFrom: '2027-04-01',
        areas: [{ name: 'Eastmoor' }, { name: 'Westfield' }],
        neighbourhoods: [
          { name: 'North', population: 600 },
          { name: 'South', population: 500 },
        ],
        lastNumber: 2,
        maySet: true,
      });
      expect(await boundary('2027-04-01')).toMatchObject({
        number: 2,
        areas: [{ name: 'Eastmoor' }],
        nextFrom: null,
      });
      expect(await boundary('2026-11-17')).toMatchObject({ number: 0, areas: [] });
    });

    it('is drawn from the outlines that the register has', async () => {
      const { boundary: drawn } = await app.ask(
        '{ boundary(place: "northmoor") { outlines { code path right } } }',
        {},
        VISITOR,
      );
      expect(drawn.outlines).toEqual([
        { code: 'E06000902', path: expect.stringMatching(/^M900 0l.*z$/), right: 1_800 },
        { code: 'E06000901', path: expect.stringMatching(/^M0 0l.*z$/), right: 900 },
      ]);
    });

    it('is never written over, not even by the program', async () => {
      await expect(
        app.database.rows(`UPDATE partnerships.boundary SET codes = '{}' WHERE partnership_id = $1`, [
          world.place.id,
        ]),
      ).rejects.toThrow();
    });

    it('is told what does not fit: another place’s area, one that ended; to those who may mend it', async () => {
      await must(
        app,
        setBoundary,
        {
          partnershipId: world.other.place.id,
          areas: 'E06000902 E07000903',
          seen: 0,
          effectiveFrom: app.clock.today(),
        },
        world.other.chair,
      );
      const found = await boundary(undefined, world.other.chair, 'eastvale');
      expect(found.findings.map((one: { code: string }) => one.code)).toEqual([
        'boundary/code-ended',
        'boundary/overlap',
      ]);
      expect((await boundary(undefined, VISITOR, 'eastvale')).findings).toEqual([]);
    });

    it('is shown before it is set, and nothing is kept by that', async () => {
      const input = {
        ...bounding({ seen: 2, areas: 'E06000901', effectiveFrom: '2027-05-01' }),
        requestId: requestId(),
      };
      const PREVIEW = `query ($input: SetBoundaryInput!) { boundaryPreview(input: $input) { faults { code } areas { name } nextFrom } }`;
      const { boundaryPreview } = await app.ask(PREVIEW, { input }, world.secretary);
      expect(boundaryPreview).toEqual({ faults: [], areas: [{ name: 'Westfield' }], nextFrom: null });
      expect((await app.ask(PREVIEW, { input }, world.member)).boundaryPreview).toBeNull();
      expect((await boundary()).lastNumber).toBe(2);
    });

    it('refuses what is missing, stale or the same', async () => {
      expect(await codesOf(app, setBoundary, bounding({ seen: 1, areas: '' }), world.chair)).toEqual([
        'boundary/areas-missing',
        'boundary/changed-since',
      ]);
      expect(await codesOf(app, setBoundary, bounding({ seen: 2 }), world.chair)).toEqual([
        'boundary/nothing-new',
      ]);
      expect(
        await codesOf(
          app,
          setBoundary,
          bounding({ seen: 2, effectiveFrom: '2026-10-01', areas: 'E06000901' }),
          world.chair,
        ),
      ).toEqual(['boundary/reason-missing']);
    });
  });
});
