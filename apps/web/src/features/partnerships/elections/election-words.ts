import { formatDate } from '../../../lib/dates.js';

interface Standing {
  readonly state: string;
  readonly nominationsUntil: string;
  readonly voteUntil: string;
  readonly elected: { readonly name: string } | null;
}

/** How an election stands, in a sentence. */
export function electionStands({ state, nominationsUntil, voteUntil, elected }: Standing): string {
  switch (state) {
    case 'nominating':
      return `Names are taken, at least until ${formatDate(nominationsUntil)}`;
    case 'voting':
      return `The vote is open until ${formatDate(voteUntil)}`;
    case 'tied':
      return 'Several have the most votes';
    case 'elected':
      return `${elected?.name ?? 'Somebody'} is elected`;
    case 'nobody':
      return 'Nobody was elected';
    default:
      return 'Abandoned';
  }
}

const OPEN: readonly string[] = ['nominating', 'voting', 'tied'];

/** Whether an election for this seat is not over: then no other can be opened for it. */
export const underWay = (
  elections: readonly { readonly seatId: string; readonly state: string }[],
  seatId: string,
): boolean => elections.some((one) => one.seatId === seatId && OPEN.includes(one.state));

/** The rules, said where people vote. */
export const RULES = [
  'Each member organisation has one vote. The first of its people to vote uses it.',
  'Who has voted is shown to the members. What anybody chose is written down nowhere, so a vote cannot be changed.',
  'The votes are counted when the last day is over, or as soon as every member has voted. Whoever has the most votes is elected.',
  'Where several have the most, an officer who does not stand draws lots and says how, or they are voted on again.',
  'Whoever stands alone is elected without a vote.',
] as const;
