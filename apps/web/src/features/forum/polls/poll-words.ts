import type { ForumPollPartsFragment } from '../../../gql/operations.js';
import { formatDate, formatInstant } from '../../../lib/dates.js';

export type PollShown = ForumPollPartsFragment;

export const kindWords = (kind: string): string => (kind === 'proposal' ? 'Proposal' : 'Show of hands');

const voices = (poll: PollShown, n: number): string => {
  const [one, many] = poll.countedBy === 'person' ? ['person', 'people'] : ['organisation', 'organisations'];
  return `${n} ${n === 1 ? one : many}`;
};

/** Until when, or since when not; and how many took part. */
export function whenWords(poll: PollShown): string {
  const taken = `${voices(poll, poll.taken)} took part`;
  return poll.endedAt
    ? `Ended ${formatInstant(poll.endedAt)}. ${taken}.`
    : `Open until the end of ${formatDate(poll.lastDay)}. ${taken} so far.`;
}

/** What the count says; never that something is decided. */
export function verdictWords(poll: PollShown): string {
  switch (poll.verdict) {
    case null:
      return 'How it stands is shown when it has ended.';
    case 'no-quorum':
      return `Too few took part to say anything: ${poll.taken} of the ${poll.quorum} needed.`;
    case 'nobody':
      return poll.taken === 0 ? 'Nobody has taken part.' : 'Nobody has consented.';
    case 'consent':
      return 'Nobody objects.';
    case 'objections':
      return `${voices(poll, countOf(poll, 'object'))} ${countOf(poll, 'object') === 1 ? 'objects' : 'object'}.`;
    case 'tie':
      return `A tie between ${leaders(poll)
        .map((text) => `“${text}”`)
        .join(' and ')}.`;
    default:
      return `Most chose “${leaders(poll)[0] ?? ''}”.`;
  }
}

const countOf = (poll: PollShown, code: string): number =>
  poll.options.find((one) => one.code === code)?.count ?? 0;

function leaders({ options }: PollShown): string[] {
  const most = Math.max(...options.map((one) => one.count ?? 0));
  return options.filter((one) => one.count === most).map((one) => one.text);
}

export const choiceText = ({ options }: PollShown, code: string): string =>
  options.find((one) => one.code === code)?.text ?? code;
