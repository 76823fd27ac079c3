import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { UNANSWERED_DAYS } from '../domain/unanswered.js';
import type { CommitmentState } from '../domain/commitment.js';

const DECLINED_DAYS = 35;

/** Asked of another organisation, and nobody there has said yes or no for too long, on the day `$2` in England. */
const UNANSWERED = `c.state = 'asked' AND c.organisation_id <> c.asked_for
  AND (c.asked_at AT TIME ZONE 'Europe/London')::date <= $2::date - ${UNANSWERED_DAYS}`;

/** A condition of SQL on `c` for one hat: whether it holds one of these audiences. */
type Sees = (...audiences: string[]) => string;

const inside = (sees: Sees): string =>
  sees(`'partnership/' || c.partnership_id`, `'organisation/' || c.organisation_id`);

/**
 * Why a commitment `c` waits for the person `$3` with a hat, on the day `$2`. Whoever only joined the forum in an organisation’s
 * name cannot answer for it: they are neither in the place nor in the organisation, so nothing waits for them.
 */
const waits = (hat: string, sees: Sees): string => `(${sees('c.audience')}
    AND ((c.organisation_id = ${hat} AND c.state = 'asked' AND (c.person_id IS NULL OR c.person_id = $3) AND ${inside(sees)})
      OR (c.organisation_id = ${hat} AND c.state = 'accepted' AND (c.status <> 'done' OR c.question_id IS NOT NULL)
          AND (c.person_id = $3 OR (c.person_id IS NULL AND ${inside(sees)})))
      OR (c.asked_by = $3 AND c.asked_for = ${hat} AND c.state = 'declined' AND c.answered_at > $2::date - ${DECLINED_DAYS})
      OR (c.asked_by = $3 AND c.asked_for = ${hat} AND ${UNANSWERED})))`;

interface Waiting {
  readonly id: Id;
  readonly number: number;
  readonly what: string;
  readonly state: CommitmentState;
  /** Nobody has it since its person left the seat. */
  readonly orphaned: boolean;
  /** An officer asked about it and waits. */
  readonly questioned: boolean;
  /** It is back with the one who asked. */
  readonly unanswered: boolean;
  readonly due: LocalDate;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
}

/**
 * What waits for a person, across all their hats: to be answered by their organisation, to be done by themselves or by whoever takes
 * its seat, or back with them as the one who asked: declined in the last weeks, or not answered for two. Soonest first.
 */
export const commitmentWork: WorkSource = async (queries, { personId, held, today, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$4')}
     SELECT c.id, c.number, c.what, c.state, c.state = 'accepted' AND c.person_id IS NULL AS orphaned,
            c.state = 'accepted' AND c.question_id IS NOT NULL AS questioned,
            c.asked_by = $3 AND c.asked_for = h.hat AND ${UNANSWERED} AS unanswered, c.due_date AS due, place.slug AS place, place.name AS "placeName", h.hat AS "organisationId"
       FROM (SELECT DISTINCT hat FROM held) h
       JOIN commitments.commitment c ON h.hat IN (c.organisation_id, c.asked_for)
       JOIN partnerships.partnership_view place ON place.id = c.partnership_id
      WHERE (c.organisation_id = ANY($1::uuid[]) OR c.asked_by = $3) AND ${waits('h.hat', (...audiences) => holds('h.hat', ...audiences))}
        AND ${inPlace('place.slug', '$6')}
      ORDER BY c.due_date, c.number, c.id LIMIT $5`,
    [held.hats, today, personId, held.audiences, limit, place],
  );
  return rows.map(({ number, what, state, orphaned, questioned, unanswered, ...row }) => ({
    ...row,
    kind: 'commitment',
    since: null,
    what: `${number}. ${what}`,
    ask: questioned ? QUESTIONED : unanswered ? NOT_ANSWERED : orphaned ? ORPHANED : ASKS[state],
    path: `/${row.place}/commitments/${number}`,
  }));
};

const ASKS: Readonly<Record<CommitmentState, string>> = {
  asked: 'Your organisation is asked for it: accept or decline.',
  accepted: 'You promised it.',
  declined: 'It was declined and came back to you, who asked for it.',
};

const NOT_ANSWERED = `Nobody has answered for ${UNANSWERED_DAYS} days. Ask them, or ask another organisation.`;
const QUESTIONED = 'An officer asks about it: answer.';
const ORPHANED = 'Your organisation promised it. It waits for whoever takes its seat next.';
