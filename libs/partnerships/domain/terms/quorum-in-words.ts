import { IF_LOST, isGroup, nameOfClass, type QuorumRule } from './quorum.js';

/** Shares as people say them; the keys are what a form posts. */
export const SHARES: Readonly<Record<string, string>> = {
  '1/4': 'a quarter',
  '1/3': 'one third',
  '1/2': 'half',
  '2/3': 'two thirds',
  '3/4': 'three quarters',
  '1/1': 'all',
};

/** The rule in plain sentences, for whoever reads the terms. */
export function quorumInWords(rule: QuorumRule): string[] {
  const member = rule.votingOnly ? 'voting member' : 'member';
  return [
    `${howMany(rule, member)}.`,
    ...rule.minByClass.map(
      ({ of, count }) => `At least ${count} must be from${isGroup(of) ? '' : ':'} ${nameOfClass(of)}.`,
    ),
    ...(rule.minOrganisations === null
      ? []
      : [`They must come from at least ${rule.minOrganisations} different organisations.`]),
    ...rule.namedRoles.map((role) => `${role} must be present${rule.deputiesCount ? ', or a deputy' : ''}.`),
    rule.deputiesCount ? 'A deputy counts in place of a member.' : 'Deputies do not count.',
    rule.remoteCounts
      ? 'Members who attend by video or telephone count.'
      : 'Only members in the room count: attendance by video or telephone does not.',
    rule.conflictedCount
      ? 'Members who withdraw from an item because of an interest still count.'
      : 'Members who withdraw from an item because of an interest do not count for it.',
    IF_LOST[rule.ifLost],
  ];
}

function howMany({ enough }: QuorumRule, member: string): string {
  if (enough.kind === 'count')
    return `At least ${enough.count} ${member}${enough.count === 1 ? '' : 's'} must be present`;
  const seats = enough.base === 'filled' ? 'seats that somebody holds' : 'seats, vacant ones included';
  const share = SHARES[`${enough.of}/${enough.outOf}`] ?? `${enough.of} of ${enough.outOf}`;
  const most = enough.of === enough.outOf ? 'All' : `At least ${share} of the`;
  return `${most} ${member}s must be present, counted on the ${seats}`;
}
