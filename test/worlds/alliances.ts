import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { nominate } from '@folkmoot/partnerships/actions/elections/nominate.js';
import { openElection } from '@folkmoot/partnerships/actions/elections/open-election.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { openAlliance } from '@folkmoot/partnerships/actions/open-alliance.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { colleague, must, organisation, seat, type PartnershipWorld, type Place } from './partnerships.js';

export interface AllianceWorld {
  readonly alliance: Place;
  /** The alliance's own organisation, by which it has its seat. */
  readonly organisationId: Id;
  /** The alliance's seat in Northmoor. */
  readonly seatId: Id;
  /** Of three voluntary organisations: the first chairs the alliance too. */
  readonly ann: PersonReader;
  readonly bob: PersonReader;
  readonly cat: PersonReader;
}

/** How many each application has: helpers stay loaded from spec file to spec file. */
const made = new WeakMap<TestApp, number>();

/** An alliance of three voluntary organisations, with a seat in the world's place that nobody sits on yet. */
export async function allianceWorld(app: TestApp, world: PartnershipWorld): Promise<AllianceWorld> {
  const boss = world.operator;
  const n = (made.get(app) ?? 0) + 1;
  made.set(app, n);
  const slug = n === 1 ? 'moor-voices' : `moor-voices-${n}`;
  const name = n === 1 ? 'Moor Voices' : `Moor Voices ${n}`;
  const opening = { name, slug, purpose: 'Voluntary organisations of the moor speak together.' };
  const { partnershipId, organisationId } = await must(app, openAlliance, opening, boss);
  const alliance: Place = { id: partnershipId, slug, name, forumId: partnershipId };
  const member = async (who: string, of: string): Promise<PersonReader> => {
    const reader = await colleague(app, boss, who, await organisation(app, of, 'vcse'));
    await seat(app, boss, alliance, reader, 'vcse');
    return reader;
  };
  const suffix = n === 1 ? '' : ` ${n}`;
  const ann = await member(`Ann${suffix.trim()} Alder`, `Alder Advice${suffix}`);
  const bob = await member(`Bob${suffix.trim()} Birch`, `Birch Befriending${suffix}`);
  const cat = await member(`Cat${suffix.trim()} Cedar`, `Cedar Carers${suffix}`);
  await must(
    app,
    appointOffice,
    { partnershipId, personId: ann.personId, organisationId: ann.organisationId!, role: 'chair' },
    boss,
  );
  const { seatId } = await must(
    app,
    offerSeat,
    {
      partnershipId: world.place.id,
      organisationId,
      seatClass: 'vcse',
      voting: true,
      template: 'voluntary-sector',
    },
    boss,
  );
  return { alliance, organisationId, seatId, ann, bob, cat };
}

/** An election of the alliance's seat that takes names until today. */
export const openedElection = async (
  app: TestApp,
  { seatId, ann }: AllianceWorld,
  days: { voteUntil?: string; sitsFrom?: string } = {},
): Promise<Id> => {
  const today = app.clock.today();
  const input = { seatId, nominationsUntil: today, voteUntil: today, sitsFrom: today, ...days };
  return (await must(app, openElection, input, ann)).electionId;
};

export const standsInIt = (app: TestApp, electionId: Id, who: PersonReader): Promise<unknown> =>
  must(app, nominate, { electionId, personId: who.personId, statement: 'I have time for it.' }, who);
