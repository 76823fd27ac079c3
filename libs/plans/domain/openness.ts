import { organisationAudience, PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';

/** How far a text is opened, from its owner's private draft to everybody. */
export const OPENNESSES = ['owner', 'partners', 'forum', 'public'] as const;
export type Openness = (typeof OPENNESSES)[number];
/** The outline itself is never only one organisation's. */
export type PlanOpenness = Exclude<Openness, 'owner'>;

/** The audiences of the body whose plan it is; `forum` is null where it has none. */
export interface Circles {
  readonly partners: Audience;
  readonly forum: Audience | null;
}

/** Who reads a text opened so far. Null where that circle does not exist here. */
export function readersOf(openness: Openness, ownerId: string, circles: Circles): Audience | null {
  switch (openness) {
    case 'owner':
      return organisationAudience(ownerId);
    case 'partners':
      return circles.partners;
    case 'forum':
      return circles.forum;
    case 'public':
      return PUBLIC;
  }
}

/** Who writes in it: those who read, except that the public reads what partners write. */
export const writersOf = (openness: Openness, ownerId: string, circles: Circles): Audience | null =>
  readersOf(openness === 'public' ? 'partners' : openness, ownerId, circles);

/**
 * Who may suggest, beside those who write: whoever may read, also who only watches. A private draft is its owner's alone; of a
 * published text it is the partners and their forum, not the public.
 */
export function suggestersOf(openness: Openness, ownerId: string, circles: Circles): Audience | null {
  if (openness === 'owner') return null;
  return openness === 'public' ? (circles.forum ?? circles.partners) : readersOf(openness, ownerId, circles);
}

/**
 * How far it is known that a section is being written. A published plan shows the public what is published and not what is
 * still somebody's draft: those who work on the plan know of that.
 */
export const listedTo = (plan: PlanOpenness, circles: Circles): PlanOpenness =>
  plan !== 'public' ? plan : circles.forum === null ? 'partners' : 'forum';

/** The same as an audience. */
export const listAudience = (plan: PlanOpenness, circles: Circles): Audience =>
  readersOf(listedTo(plan, circles), '', circles)!;

export const wider = <T extends Openness>(one: T, other: T): T =>
  OPENNESSES.indexOf(one) >= OPENNESSES.indexOf(other) ? one : other;
