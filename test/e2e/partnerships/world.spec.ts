import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officersAudience, organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { schemaDrift } from '@folkmoot/platform/database/drift.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

describe('a place with somebody in every role', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterAll(() => app.close());

  const rolesOf = async (
    who: 'chair' | 'viceChair' | 'secretary' | 'member' | 'deputy' | 'observer' | 'participant' | 'stranger',
  ) => {
    const scope = await loadScope(app.database, world[who]);
    const { id, forumId } = world.place;
    const roles = [
      'chair',
      'vice-chair',
      'secretary',
      'member',
      'deputy',
      'observer',
      'participant',
    ] as const;
    const inAudience = (audience: string): string[] => roles.filter((role) => scope.holds(audience, role));
    return {
      place: inAudience(partnershipAudience(id)),
      forum: inAudience(partnershipAudience(forumId)),
      officers: scope.sees(officersAudience(id)),
    };
  };

  it('gives everyone of the place the same role in its forum, and the officers an audience of their own', async () => {
    expect(await rolesOf('chair')).toEqual({ place: ['chair'], forum: ['chair'], officers: true });
    expect(await rolesOf('viceChair')).toEqual({
      place: ['vice-chair'],
      forum: ['vice-chair'],
      officers: true,
    });
    expect(await rolesOf('secretary')).toEqual({
      place: ['secretary'],
      forum: ['secretary'],
      officers: true,
    });
    expect(await rolesOf('member')).toEqual({ place: ['member'], forum: ['member'], officers: false });
    expect(await rolesOf('deputy')).toEqual({ place: ['deputy'], forum: ['deputy'], officers: false });
    expect(await rolesOf('observer')).toEqual({ place: ['observer'], forum: ['observer'], officers: false });
    expect(await rolesOf('participant')).toEqual({ place: [], forum: ['participant'], officers: false });
    expect(await rolesOf('stranger')).toEqual({ place: [], forum: [], officers: false });
  });

  it('keeps the organisation’s own audience closed to somebody nobody has vouched for', async () => {
    const { carers, trust } = world.organisations;
    expect((await loadScope(app.database, world.participant)).sees(organisationAudience(carers))).toBe(false);
    expect((await loadScope(app.database, world.member)).sees(organisationAudience(trust))).toBe(true);
  });

  it('stands on tables that agree with the migrations, and leaves a journal that verifies', async () => {
    const drift = (await schemaDrift(app.database.source)).filter((one) => /"partnerships"\./.test(one));
    expect(drift).toEqual([]);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });
});
