import type { PollRow } from '../reads/poll-row.js';
import type { ForumPollType } from './poll.type.js';

export const pollShown = ({ result, reasons, options, ...row }: PollRow): ForumPollType => ({
  ...row,
  options: options.map((one) => ({ ...one, count: result ? (result.counts[one.code] ?? 0) : null })),
  verdict: result?.verdict ?? null,
  reasons: [...reasons],
});
