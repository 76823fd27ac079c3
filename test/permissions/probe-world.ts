import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import {
  colleague,
  must,
  partnershipWorld,
  person,
  reading,
  type PartnershipWorld,
} from '../worlds/partnerships.js';

/** What a probe builds its examples from: the application, and a partnership with people in every role. */
export interface ProbeWorld {
  readonly app: TestApp;
  readonly world: PartnershipWorld;
  /** Joined the forum saying that they speak for the trust. Nobody has confirmed it, and it need not be true. */
  readonly claimant: PersonReader;
  /** Confirmed as speaking for the trust; in the forum, on no seat. */
  readonly colleague: PersonReader;
}

export async function probeWorld(app: TestApp): Promise<ProbeWorld> {
  const world = await partnershipWorld(app);
  const claimant = reading(await person(app, 'Clara Claimant'), world.organisations.trust);
  await must(
    app,
    joinForum,
    { partnershipId: world.place.id, organisationId: world.organisations.trust, jobTitle: 'Director' },
    claimant,
  );
  const confirmed = await colleague(app, world.operator, 'Colin Colleague', world.organisations.trust);
  await must(
    app,
    joinForum,
    { partnershipId: world.place.id, organisationId: world.organisations.trust, jobTitle: 'Matron' },
    confirmed,
  );
  return { app, world, claimant, colleague: confirmed };
}

/** Everybody the probe calls as; the order of the table's columns. */
export const readersOf = ({ world, claimant, colleague }: ProbeWorld): Record<Who, Reader> => ({
  visitor: VISITOR,
  stranger: world.stranger,
  'chair elsewhere': world.other.chair,
  'member elsewhere': world.other.member,
  claimant,
  participant: world.participant,
  colleague,
  observer: world.observer,
  deputy: world.deputy,
  member: world.member,
  secretary: world.secretary,
  'vice-chair': world.viceChair,
  chair: world.chair,
  operator: world.operator,
});

/** They hold no role in the place. */
export const OUTSIDE = ['visitor', 'stranger', 'chair elsewhere', 'member elsewhere'] as const;
export const WHO = [
  ...OUTSIDE,
  'claimant',
  'participant',
  'colleague',
  'observer',
  'deputy',
  'member',
  'secretary',
  'vice-chair',
  'chair',
  'operator',
] as const;
export type Who = (typeof WHO)[number];
