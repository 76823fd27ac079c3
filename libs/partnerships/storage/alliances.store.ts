import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Election, Nomination, RollEntry, SeenNomination, Tally } from '../domain/alliance/election.js';

/** Null for an organisation that is no alliance's. */
export const allianceOfOrganisation = async (queries: Queries, organisationId: Id): Promise<Id | null> =>
  (
    await queries.row<{ id: Id }>('SELECT id FROM partnerships.alliance WHERE organisation_id = $1', [
      organisationId,
    ])
  )?.id ?? null;

/** Null where the register has no such organisation. */
export const sectorOf = async (queries: Queries, organisationId: Id): Promise<string | null> =>
  (
    await queries.row<{ sector: string }>('SELECT sector FROM partnerships.organisation WHERE id = $1', [
      organisationId,
    ])
  )?.sector ?? null;

const ELECTION = `id, version, partnership_id AS "partnershipId", seat_id AS "seatId", nominations_until AS "nominationsUntil", vote_until AS "voteUntil",
  sits_from AS "sitsFrom", state, round, before, elected_id AS "electedId", reason, opened_at AS "openedAt", opened_by AS "openedBy",
  decided_at AS "decidedAt"`;

export const electionById = (queries: Queries, id: Id): Promise<Election | null> =>
  queries.row<Election>(`SELECT ${ELECTION} FROM partnerships.election WHERE id = $1`, [id]);

export const openElectionOf = (queries: Queries, seatId: Id): Promise<Election | null> =>
  queries.row<Election>(
    `SELECT ${ELECTION} FROM partnerships.election WHERE seat_id = $1 AND state IN ('nominating', 'voting', 'tied')`,
    [seatId],
  );

const NOMINATION = `n.id, n.version, n.election_id AS "electionId", n.person_id AS "personId", n.organisation_id AS "organisationId",
  n.nominated_by AS "nominatedBy", n.state, n.statement`;

/** The person of a nomination `n` is in the alliance of its election `e` now, as somebody who may stand. */
export const PRESENT = `EXISTS (SELECT FROM audience."grant" g
  WHERE g.audience = 'partnership/' || e.partnership_id AND g.person_id = n.person_id AND g.withdrawn_at IS NULL AND g.role <> 'observer')`;

export const nominationsOf = (queries: Queries, electionId: Id): Promise<SeenNomination[]> =>
  queries.rows<SeenNomination>(
    `SELECT ${NOMINATION}, ${PRESENT} AS present
       FROM partnerships.nomination n JOIN partnerships.election e ON e.id = n.election_id WHERE e.id = $1 ORDER BY n.id LIMIT 500`,
    [electionId],
  );

export const nominationById = (queries: Queries, id: Id): Promise<Nomination | null> =>
  queries.row<Nomination>(`SELECT ${NOMINATION} FROM partnerships.nomination n WHERE n.id = $1`, [id]);

export const rollOf = (queries: Queries, electionId: Id): Promise<RollEntry[]> =>
  queries.rows<RollEntry>(
    `SELECT id, version, election_id AS "electionId", organisation_id AS "organisationId", voted_by AS "votedBy"
       FROM partnerships.election_roll WHERE election_id = $1 ORDER BY organisation_id LIMIT 2000`,
    [electionId],
  );

export const talliesOf = (queries: Queries, electionId: Id): Promise<Tally[]> =>
  queries.rows<Tally>(
    `SELECT id, version, election_id AS "electionId", nomination_id AS "nominationId", votes
       FROM partnerships.election_tally WHERE election_id = $1 ORDER BY nomination_id LIMIT 500`,
    [electionId],
  );

/** With where it was made, and whether that election is still to be decided. */
export interface OwnNomination extends Nomination {
  readonly partnershipId: Id;
  readonly open: boolean;
}

/** Where somebody was ever put forward; with `from`, for one organisation in one alliance. */
export const nominationsOfPerson = (
  queries: Queries,
  personId: Id,
  from: { readonly partnershipId: Id; readonly organisationId: Id } | null,
): Promise<OwnNomination[]> =>
  queries.rows<OwnNomination>(
    `SELECT ${NOMINATION}, e.partnership_id AS "partnershipId", e.state IN ('nominating', 'voting', 'tied') AS open
       FROM partnerships.nomination n JOIN partnerships.election e ON e.id = n.election_id
      WHERE n.person_id = $1 AND ($2::uuid IS NULL OR (e.partnership_id = $2 AND n.organisation_id = $3)) ORDER BY n.id`,
    [personId, from?.partnershipId ?? null, from?.organisationId ?? null],
  );

/** Member organisations with a vote: each once, however many seats it has. */
export const votersOf = async (queries: Queries, allianceId: Id, today: string): Promise<Id[]> =>
  (
    await queries.rows<{ id: Id }>(
      `SELECT DISTINCT organisation_id AS id FROM partnerships.seat
        WHERE partnership_id = $1 AND voting AND until IS NULL AND since <= $2::date ORDER BY 1 LIMIT 2000`,
      [allianceId, today],
    )
  ).map((one) => one.id);

/** For which member organisation somebody is in the alliance, by seat or office; null for whoever is not. */
export const memberOrganisationOf = async (
  queries: Queries,
  allianceId: Id,
  personId: Id,
): Promise<Id | null> =>
  (
    await queries.row<{ id: Id }>(
      `SELECT organisation_id AS id FROM audience."grant"
        WHERE audience = 'partnership/' || $1 AND person_id = $2 AND withdrawn_at IS NULL AND role <> 'observer'
        ORDER BY role <> 'member', organisation_id LIMIT 1`,
      [allianceId, personId],
    )
  )?.id ?? null;
