import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, startedPlan } from '../../worlds/plans.js';

describe('who edited a published section last', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let sectionId: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    sectionId = await draftSection(app, world);
    await must(app, openSection, { sectionId, version: 1, openness: 'forum' }, world.member);
    await must(app, openSection, { sectionId, version: 2, openness: 'public' }, world.chair);
  }, 60_000);
  afterAll(() => app.close());

  const edited = (by: PersonReader) =>
    app.database.rows(
      `INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at)
       SELECT document_id, nextval('documents.update_seq'), 1, 1, '\\x00', $2, $3, now() FROM plans.section WHERE id = $1`,
      [sectionId, by.personId, by.organisationId],
    );
  const lastEdit = async (reader: Reader) =>
    (
      await app.ask(
        '{ section(place: "northmoor", section: "1") { lastEdit { by { name } organisation { name } confirmed } } }',
        {},
        reader,
      )
    ).section.lastEdit;

  describe('by a confirmed person', () => {
    beforeEach(() => edited(world.member));
    it.each(['stranger', 'visitor', 'elsewhere'] as const)('is an organisation to a %s', async (who) => {
      const reader = { stranger: world.stranger, visitor: VISITOR, elsewhere: world.other.chair }[who];
      expect(await lastEdit(reader)).toEqual({
        by: null,
        organisation: { name: 'Northmoor Hospitals Trust' },
        confirmed: true,
      });
    });
    it.each(['chair', 'member', 'participant'] as const)('is a person to the %s', async (who) =>
      expect(await lastEdit(world[who])).toMatchObject({ by: { name: 'Malik Member' } }),
    );
  });

  describe('by somebody nobody has vouched for', () => {
    beforeEach(() => edited(world.participant));
    it('is nobody to the public', async () => {
      for (const reader of [VISITOR, world.stranger, world.other.chair])
        expect(await lastEdit(reader)).toEqual({ by: null, organisation: null, confirmed: false });
    });
    it('is named to those in the place, as not confirmed', async () =>
      expect(await lastEdit(world.chair)).toEqual({
        by: { name: 'Pat Participant' },
        organisation: { name: 'Northmoor Carers Centre' },
        confirmed: false,
      }));
  });
});
