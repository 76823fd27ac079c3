import type { Id } from '@folkmoot/kernel/id.js';
import type { MailButtons } from '@folkmoot/platform/notices/notice-rules.js';
import { GOOD_FOR_MS, reportKey, reportToken, saidAt } from './report-link.js';

const ASK = 'How does it stand? Say so without signing in, within 14 days:';
const ANSWERS = [
  { say: 'on-track', text: 'On track' },
  { say: 'slipping', text: 'Slipping' },
  { say: 'done', text: 'Done …' },
];

/** For whoever promised it, while it is open. What waits for all of a seat is answered by signing in. */
export const reportButtons: MailButtons = async (queries, { personId, address, now }, ids) => {
  const open = await queries.rows<{ id: Id; reportedAt: Date | null }>(
    `SELECT id, reported_at AS "reportedAt" FROM commitments.commitment
      WHERE id = ANY($1::uuid[]) AND person_id = $2 AND state = 'accepted' AND status <> 'done' LIMIT 500`,
    [ids, personId],
  );
  if (open.length === 0) return new Map();
  const key = await reportKey(queries);
  const until = Math.floor((now.getTime() + GOOD_FOR_MS) / 1000);
  return new Map(
    open.map((one) => {
      const step = { personId, commitmentId: one.id, said: saidAt(one), until };
      const token = reportToken(key, address, step);
      const buttons = ANSWERS.map(({ say, text }) => ({ text, path: `/report/${token}?say=${say}` }));
      return [one.id, { ask: ASK, buttons }];
    }),
  );
};
