import type { Scope } from '@folkmoot/kernel/reader.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ElectionState, NominationState } from '../domain/alliance/election.js';
import type { SeatClass } from '../domain/seat.js';
import { PRESENT } from '../storage/alliances.store.js';
import type { OrganisationRow } from './members.js';

interface Ref {
  readonly id: string;
  readonly name: string;
}

export interface ElectionLine {
  readonly id: string;
  readonly version: number;
  readonly allianceId: string;
  readonly alliance: string;
  readonly allianceName: string;
  readonly seatId: string;
  /** Where the seat is. */
  readonly place: string;
  readonly placeName: string;
  readonly seatClass: SeatClass;
  readonly template: string | null;
  readonly state: ElectionState;
  readonly round: number;
  readonly nominationsUntil: LocalDate;
  readonly voteUntil: LocalDate;
  readonly sitsFrom: LocalDate;
  readonly openedAt: Date;
  /** When it was decided or abandoned; null while it is not. */
  readonly decidedOn: LocalDate | null;
  readonly elected: Ref | null;
  readonly reason: string | null;
}

export interface CandidateRow {
  readonly id: string;
  readonly version: number;
  readonly person: Ref;
  readonly organisation: OrganisationRow;
  readonly state: NominationState;
  readonly statement: string;
  /** Null until the votes are counted. */
  readonly votes: number | null;
}

export interface RollRow {
  readonly organisation: OrganisationRow;
  readonly votedBy: Ref | null;
}

export interface ElectionRow extends ElectionLine {
  readonly candidates: readonly CandidateRow[];
  readonly roll: readonly RollRow[];
}

const ORGANISATION = (table: string): string =>
  `json_build_object('id', ${table}.id, 'name', ${table}.name, 'sector', ${table}.sector)`;

const LINE = `e.id, e.version, a.id AS "allianceId", a.slug AS alliance, a.name AS "allianceName", s.id AS "seatId", p.slug AS place, p.name AS "placeName",
  s.class AS "seatClass", s.template, e.state, e.round, e.nominations_until AS "nominationsUntil", e.vote_until AS "voteUntil",
  e.sits_from AS "sitsFrom", e.opened_at AS "openedAt", (e.decided_at AT TIME ZONE 'Europe/London')::date AS "decidedOn", e.reason,
  (SELECT json_build_object('id', w.id, 'name', w.name) FROM partnerships.nomination n JOIN access.person_view w ON w.id = n.person_id
    WHERE n.id = e.elected_id) AS elected`;

/** Only for those in the alliance: the partners of the place where its seat is do not read how it is chosen. */
const FROM = `FROM partnerships.election e
  JOIN partnerships.partnership_view a ON a.id = e.partnership_id AND a.audience = ANY($1::text[])
  JOIN partnerships.seat s ON s.id = e.seat_id
  JOIN partnerships.partnership_view p ON p.id = s.partnership_id`;

const MOST = 100;

export const electionsOf = (queries: Queries, scope: Scope, allianceId: string): Promise<ElectionLine[]> =>
  queries.rows<ElectionLine>(
    `SELECT ${LINE} ${FROM} WHERE e.partnership_id = $2 ORDER BY e.opened_at DESC, e.id LIMIT ${MOST}`,
    [scope.audiences, allianceId],
  );

/** One election with who stands and who has voted. How many votes somebody has is not read before they are counted. */
export const electionSeen = (queries: Queries, scope: Scope, id: string): Promise<ElectionRow | null> =>
  queries.row<ElectionRow>(
    `SELECT ${LINE},
            coalesce((SELECT json_agg(json_build_object('id', n.id, 'version', n.version, 'statement', n.statement,
                                        'state', CASE WHEN n.state = 'stands' AND e.state IN ('nominating', 'voting', 'tied') AND NOT ${PRESENT} THEN 'left' ELSE n.state END,
                                        'person', json_build_object('id', w.id, 'name', w.name), 'organisation', ${ORGANISATION('o')},
                                        'votes', CASE WHEN e.state NOT IN ('nominating', 'voting', 'abandoned') THEN t.votes END)
                                      ORDER BY CASE WHEN e.state NOT IN ('nominating', 'voting', 'abandoned') THEN -t.votes END, w.name, n.id)
                        FROM partnerships.nomination n JOIN access.person_view w ON w.id = n.person_id
                        JOIN partnerships.organisation_view o ON o.id = n.organisation_id
                        LEFT JOIN partnerships.election_tally t ON t.nomination_id = n.id
                       WHERE n.election_id = e.id), '[]') AS candidates,
            coalesce((SELECT json_agg(json_build_object('organisation', ${ORGANISATION('o')},
                                        'votedBy', CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END)
                                      ORDER BY o.name, o.id)
                        FROM partnerships.election_roll r JOIN partnerships.organisation_view o ON o.id = r.organisation_id
                        LEFT JOIN access.person_view w ON w.id = r.voted_by
                       WHERE r.election_id = e.id), '[]') AS roll
       ${FROM} WHERE e.id = $2`,
    [scope.audiences, id],
  );

export interface AllianceSeatRow {
  readonly id: string;
  readonly place: string;
  readonly placeName: string;
  readonly seatClass: SeatClass;
  readonly template: string | null;
  readonly voting: boolean;
  readonly representative: string | null;
}

/** The alliance's seats elsewhere; who sits there is named to its own people. */
export const seatsOfAlliance = (
  queries: Queries,
  scope: Scope,
  allianceId: string,
): Promise<AllianceSeatRow[]> =>
  queries.rows<AllianceSeatRow>(
    `SELECT s.id, p.slug AS place, p.name AS "placeName", s.class AS "seatClass", s.template, s.voting,
            (SELECT w.name FROM partnerships.seat_holder h JOIN access.person_view w ON w.id = h.person_id
              WHERE h.seat_id = s.id AND h.until IS NULL AND h.capacity = 'representative' AND 'partnership/' || a.id = ANY($1::text[])) AS representative
       FROM partnerships.alliance a
       JOIN partnerships.seat s ON s.organisation_id = a.organisation_id AND s.until IS NULL
       JOIN partnerships.partnership p ON p.id = s.partnership_id
      WHERE a.id = $2 ORDER BY p.name, s.id LIMIT ${MOST}`,
    [scope.audiences, allianceId],
  );

/** Who may be put forward: everybody in the alliance who may stand, each for one organisation. */
export const peopleOfAlliance = (queries: Queries, scope: Scope, allianceId: string): Promise<Ref[]> =>
  queries.rows<Ref>(
    `SELECT DISTINCT w.id, w.name FROM audience."grant" g JOIN access.person_view w ON w.id = g.person_id
      WHERE g.audience = 'partnership/' || $2::uuid AND g.audience = ANY($1::text[]) AND g.withdrawn_at IS NULL AND g.role <> 'observer'
      ORDER BY w.name, w.id LIMIT 1000`,
    [scope.audiences, allianceId],
  );
