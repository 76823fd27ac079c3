import type { Id } from '@folkmoot/kernel/id.js';
import { SEAT_CLASSES, type Capacity, type SeatClass } from '../seat.js';

/** Classes that terms of reference name together: "at least two from the NHS, at least two from the council". */
export const CLASS_GROUPS = {
  'any-nhs': { name: 'the NHS', classes: ['nhs-commissioner', 'nhs-provider', 'primary-care'] },
  'any-council': { name: 'the council', classes: ['council-officer', 'council-member'] },
} as const satisfies Record<string, { name: string; classes: readonly SeatClass[] }>;
export type ClassOrGroup = SeatClass | keyof typeof CLASS_GROUPS;

export const isClassOrGroup = (text: string): text is ClassOrGroup =>
  Object.hasOwn(CLASS_GROUPS, text) || Object.hasOwn(SEAT_CLASSES, text);
export const isGroup = (of: ClassOrGroup): of is keyof typeof CLASS_GROUPS => Object.hasOwn(CLASS_GROUPS, of);
export const nameOfClass = (of: ClassOrGroup): string =>
  isGroup(of) ? CLASS_GROUPS[of].name : SEAT_CLASSES[of];

export const IF_LOST = {
  adjourn: 'If the quorum is lost, the meeting is adjourned.',
  informal: 'If the quorum is lost, members may go on talking, but nothing is decided.',
  recommend: 'If the quorum is lost, members may only recommend; the next quorate meeting decides.',
} as const;
export type IfLost = keyof typeof IF_LOST;
export const isIfLost = (text: string): text is IfLost => Object.hasOwn(IF_LOST, text);

/** How many: so many members, or a share of the seats, rounded up. */
export type Enough =
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'fraction';
      readonly of: number;
      readonly outOf: number;
      readonly base: 'filled' | 'all';
    };

export interface QuorumRule {
  readonly enough: Enough;
  readonly minByClass: readonly { readonly of: ClassOrGroup; readonly count: number }[];
  /** Offices or posts without whom nothing is decided: `Director of Public Health`. */
  readonly namedRoles: readonly string[];
  readonly minOrganisations: number | null;
  /** Only seats with a vote are counted, as members present and as seats. */
  readonly votingOnly: boolean;
  readonly deputiesCount: boolean;
  readonly remoteCounts: boolean;
  readonly conflictedCount: boolean;
  readonly ifLost: IfLost;
}

/** Somebody who sits on a seat and is there; `roles` are the posts they hold, or stand in for. */
export interface Present {
  readonly seatId: Id;
  readonly organisationId: Id;
  readonly seatClass: SeatClass;
  readonly voting: boolean;
  readonly capacity: Capacity;
  readonly remote: boolean;
  /** Has withdrawn from the item because of an interest. */
  readonly conflicted: boolean;
  readonly roles: readonly string[];
}

export interface SeatCounted {
  readonly voting: boolean;
  readonly filled: boolean;
}

/** One condition of the rule: what it asks for, what there is, and a sentence that says so. */
export interface QuorumReason {
  readonly code: 'quorum/members' | 'quorum/class' | 'quorum/organisations' | 'quorum/role';
  readonly met: boolean;
  readonly sentence: string;
}
export interface QuorumFound {
  readonly met: boolean;
  readonly reasons: readonly QuorumReason[];
}

/**
 * Whether those present may decide, condition by condition. A seat counts once, whoever of it is there: its representative
 * and a deputy are not two members. Tried anew for each item, because whoever has withdrawn is no longer counted.
 */
export function quorum(
  rule: QuorumRule,
  present: readonly Present[],
  seats: readonly SeatCounted[],
): QuorumFound {
  const counted = present.filter((one) => counts(rule, one));
  const members = onSeats(counted);
  const reasons: QuorumReason[] = [members.length].map((there) => {
    const needed = membersNeeded(rule, seats);
    return {
      code: 'quorum/members',
      met: there >= needed,
      sentence: `${countOfMembers(needed)} must be present; ${there} ${there === 1 ? 'is' : 'are'}.`,
    };
  });
  for (const { of, count } of rule.minByClass) {
    const classes: readonly string[] = isGroup(of) ? CLASS_GROUPS[of].classes : [of];
    const there = onSeats(counted.filter((one) => classes.includes(one.seatClass))).length;
    reasons.push({
      code: 'quorum/class',
      met: there >= count,
      sentence: `${count} must be from ${nameOfClass(of)}; ${there} ${there === 1 ? 'is' : 'are'}.`,
    });
  }
  if (rule.minOrganisations !== null) {
    const there = new Set(counted.map((one) => one.organisationId)).size;
    reasons.push({
      code: 'quorum/organisations',
      met: there >= rule.minOrganisations,
      sentence: `${rule.minOrganisations} organisations must be there; ${there} ${there === 1 ? 'is' : 'are'}.`,
    });
  }
  for (const role of rule.namedRoles) {
    const met = counted.some((one) => one.roles.some((held) => sameRole(held, role)));
    reasons.push({
      code: 'quorum/role',
      met,
      sentence: met ? `${role} is present.` : `${role} must be present and is not.`,
    });
  }
  return { met: reasons.every((one) => one.met), reasons };
}

/** How many members the rule asks for, of these seats; one at least. */
export function membersNeeded({ enough, votingOnly }: QuorumRule, seats: readonly SeatCounted[]): number {
  if (enough.kind === 'count') return enough.count;
  const base = seats.filter((one) => (one.voting || !votingOnly) && (one.filled || enough.base === 'all'));
  return Math.max(1, Math.ceil((base.length * enough.of) / enough.outOf));
}

const counts = (rule: QuorumRule, one: Present): boolean =>
  (one.voting || !rule.votingOnly) &&
  (one.capacity === 'representative' || rule.deputiesCount) &&
  (!one.remote || rule.remoteCounts) &&
  (!one.conflicted || rule.conflictedCount);

const onSeats = (present: readonly Present[]): Id[] => [...new Set(present.map((one) => one.seatId))];
const sameRole = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
const countOfMembers = (count: number): string => `${count} ${count === 1 ? 'member' : 'members'}`;
