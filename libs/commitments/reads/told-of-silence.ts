import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DayRule } from '@folkmoot/platform/notices/notice-rules.js';
import { COMMITMENT } from '../contract/commitment-events.js';
import { USUAL_LIMITS } from '../domain/flag.js';

/** A morning that no process saw is made up for within so many days. */
const SPAN = 14;

/**
 * Whoever promised something and has said nothing about it for longer than its place wants to wait: once for each silence, and
 * not where the day has passed, of which they are told anyway.
 */
export const toldWhenSilent: DayRule = async (queries, today) => {
  const rows = await queries.rows<{ id: Id; personId: Id; since: LocalDate }>(
    `SELECT c.id, c.person_id AS "personId", spoke.last_on AS since
       FROM commitments.commitment c
      CROSS JOIN LATERAL (SELECT (c.reported_at AT TIME ZONE 'Europe/London')::date AS last_on) spoke
      CROSS JOIN LATERAL (SELECT coalesce((SELECT r.silent_days FROM commitments.flag_rule r
              WHERE r.partnership_id = c.partnership_id AND r.effective_from <= $1::date
              ORDER BY r.effective_from DESC, r.made_at DESC, r.id LIMIT 1), ${USUAL_LIMITS.silentDays}) AS days) silent
      WHERE c.state = 'accepted' AND c.status <> 'done' AND c.due_date >= $1::date AND c.person_id IS NOT NULL
        AND spoke.last_on BETWEEN $1::date - silent.days - ${SPAN} AND $1::date - silent.days - 1
      ORDER BY c.due_date, c.id LIMIT 50000`,
    [today],
  );
  return rows.map(({ id, personId, since }) => ({
    kind: 'commitment-silent',
    personId,
    subject: { kind: COMMITMENT, id },
    moment: since,
  }));
};
