import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';

interface Waiting {
  readonly id: string;
  readonly kind: keyof typeof ASKS;
  readonly number: number;
  readonly scheme: string;
  readonly month: string;
  readonly position: Id | null;
  readonly due: LocalDate | null;
  readonly since: Date | null;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
}

/** Hosts usually close a month within two weeks. */
const CLOSES_AFTER_DAYS = 14;

/** The month that ended last, where its scheme’s host has said nothing of it; `m.first` is its first day. */
const DUE = `
  SELECT a.id || ' ' || (s->>'key') AS id, 'position-due' AS kind, a.number, s->>'title' AS scheme, to_char(m.first, 'YYYY-MM') AS month, NULL::uuid AS position,
         (m.first + interval '1 month' + interval '${CLOSES_AFTER_DAYS - 1} days')::date AS due, NULL::timestamptz AS since, p.slug AS place, p.name AS "placeName", h.hat AS "organisationId"
    FROM (SELECT DISTINCT hat FROM held) h
    JOIN risk_sharing.agreement a ON ${holds('h.hat', 'a.audience')}
    JOIN risk_sharing.standing_version($3::date) now ON now.agreement_id = a.id AND now.standing IN ('in-force', 'ended')
    JOIN risk_sharing.agreement_version v ON v.id = now.version_id
    CROSS JOIN LATERAL jsonb_array_elements(v.terms->'schemes') s
    CROSS JOIN LATERAL (SELECT date_trunc('month', $3::date)::date - interval '1 month' AS first) m
    JOIN partnerships.partnership_view p ON p.id = a.partnership_id
   WHERE s->>'host' = h.hat::text AND ${holds('h.hat', `'organisation/' || h.hat`)}
     AND v.effective_from <= m.first + interval '1 month' - interval '1 day' AND coalesce(v.effective_to, m.first) >= m.first
     AND NOT EXISTS (SELECT FROM risk_sharing.position x WHERE x.agreement_id = a.id AND x.scheme = s->>'key' AND x.month = to_char(m.first, 'YYYY-MM'))
     AND ${inPlace('p.slug', '$5')}`;

/** Released and meant as final: whoever speaks for a party, but not its preparer. Or entered, and not released: its host. */
const SAID = `
  SELECT x.id::text, CASE WHEN x.released_at IS NULL THEN 'position-release' ELSE 'position-approval' END, a.number, s->>'title', x.month, x.id,
         NULL::date, coalesce(x.released_at, x.entered_at), p.slug, p.name, h.hat
    FROM (SELECT DISTINCT hat FROM held) h
    JOIN risk_sharing.position x ON ${holds('h.hat', 'x.audience')}
    JOIN risk_sharing.agreement a ON a.id = x.agreement_id AND ${holds('h.hat', 'a.audience')}
    JOIN LATERAL (SELECT one.terms FROM risk_sharing.agreement_version one JOIN risk_sharing.standing_version($3::date) w ON w.version_id = one.id
                   WHERE one.agreement_id = a.id AND w.standing IN ('in-force', 'superseded', 'ended') ORDER BY one.n DESC LIMIT 1) v ON true
    CROSS JOIN LATERAL jsonb_array_elements(v.terms->'schemes') s
    JOIN partnerships.partnership_view p ON p.id = a.partnership_id
   WHERE s->>'key' = x.scheme AND x.approved_at IS NULL
     AND (x.released_at IS NULL OR (x.meant_final AND x.entered_by <> $6))
     AND NOT EXISTS (SELECT FROM risk_sharing.position l WHERE l.agreement_id = x.agreement_id AND l.scheme = x.scheme AND l.month = x.month
                       AND l.released_at IS NOT NULL AND l.entered_at > x.entered_at)
     AND ${inPlace('p.slug', '$5')}`;

/** Months to report, positions to release, and positions that somebody else has to approve. */
export const positionWork: WorkSource = async (queries, { personId, held, today, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')} ${DUE} UNION ALL ${SAID} ORDER BY due NULLS LAST, since, id LIMIT $4`,
    [held.hats, held.audiences, today, limit, place, personId],
  );
  return rows.map(({ number, scheme, month, position, ...row }) => ({
    ...row,
    what: `${scheme}, ${month}`,
    ask: ASKS[row.kind],
    path: `/${row.place}/agreements/${number}/year/${position ? `positions/${position}` : 'enter'}`,
  }));
};

const ASKS = {
  'position-due': 'Your organisation reports how this scheme stood at the end of the month.',
  'position-release': 'Your organisation entered it. The partners see it when you release it.',
  'position-approval': 'It is meant as final, and somebody who did not prepare it has to approve it.',
} as const;
