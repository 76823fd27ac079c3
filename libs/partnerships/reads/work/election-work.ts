import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import type { ElectionState } from '../../domain/alliance/election.js';
import { OFFICER_HATS } from './officer-hats.js';

interface Waiting {
  readonly id: Id;
  readonly kind: 'election-stand' | 'election-vote' | 'election-run';
  readonly state: ElectionState;
  readonly due: LocalDate;
  readonly place: string;
  readonly placeName: string;
  readonly where: string;
  readonly organisationId: Id;
}

/**
 * What waits in the elections of one’s alliances: to say whether one stands, to vote for each organisation that has not, and,
 * for whoever runs the alliance, to go on with it once its day has come.
 */
export const electionWork: WorkSource = async (queries, { personId, held, today, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')}, ${OFFICER_HATS}
     SELECT e.id, waits.kind, e.state, CASE e.state WHEN 'nominating' THEN e.nominations_until ELSE e.vote_until END AS due,
            a.slug AS place, a.name AS "placeName", p.name AS "where", waits.hat AS "organisationId"
       FROM partnerships.election e
       JOIN partnerships.partnership_view a ON a.id = e.partnership_id AND a.audience IN (SELECT audience FROM held)
       JOIN partnerships.seat s ON s.id = e.seat_id
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       CROSS JOIN LATERAL (
         SELECT 'election-stand' AS kind, n.organisation_id AS hat FROM partnerships.nomination n
          WHERE e.state = 'nominating' AND n.election_id = e.id AND n.person_id = $3 AND n.state = 'asked'
            AND ${holds('n.organisation_id', 'a.audience')}
         UNION ALL
         SELECT DISTINCT 'election-vote', r.organisation_id FROM partnerships.election_roll r
           JOIN audience."grant" g ON g.person_id = $3 AND g.organisation_id = r.organisation_id AND g.audience = a.audience
                AND g.role IN ('member', 'deputy') AND g.withdrawn_at IS NULL
          WHERE e.state = 'voting' AND e.vote_until >= $4::date AND r.election_id = e.id AND r.voted_by IS NULL
            AND ${holds('r.organisation_id', 'a.audience')}
         UNION ALL
         SELECT 'election-run', officer.hat FROM officer
          WHERE officer.place_id = e.partnership_id
            AND (e.state = 'tied' OR (e.state = 'nominating' AND e.nominations_until <= $4::date)
              OR (e.state = 'voting' AND (e.vote_until < $4::date
                    OR NOT EXISTS (SELECT FROM partnerships.election_roll r WHERE r.election_id = e.id AND r.voted_by IS NULL))))) waits
      WHERE e.state IN ('nominating', 'voting', 'tied') AND ${inPlace('a.slug', '$6')}
      ORDER BY due, e.id, waits.kind, waits.hat LIMIT $5`,
    [held.hats, held.audiences, personId, today, limit, place],
  );
  return rows.map(({ where, state, ...row }) => ({
    ...row,
    since: null,
    what: `Election for the seat in ${where}`,
    ask: askOf(row.kind, state),
    path: `/${row.place}/elections/${row.id}`,
  }));
};

function askOf(kind: Waiting['kind'], state: ElectionState): string {
  if (kind === 'election-stand') return 'You were put forward: say whether you stand.';
  if (kind === 'election-vote') return 'Your organisation has not voted yet.';
  if (state === 'nominating') return 'Names are in: open the vote.';
  return state === 'tied'
    ? 'Several have the most votes: draw lots, or vote again.'
    : 'The vote is over: count it.';
}
