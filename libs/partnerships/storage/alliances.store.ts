import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Election, Nomination, RollEntry, Tally } from '../domain/alliance/election.js';

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

const NOMINATION = `id, version, election_id AS "electionId", person_id AS "personId", organisation_id AS "organisationId",
  nominated_by AS "nominatedBy", state, statement`;

export const nominationsOf = (queries: Queries, electionId: Id): Promise<Nomination[]> =>
  queries.rows<Nomination>(
    `SELECT ${NOMINATION} FROM partnerships.nomination WHERE election_id = $1 ORDER BY id LIMIT 500`,
    [electionId],
  );

export const nominationById = (queries: Queries, id: Id): Promise<Nomination | null> =>
  queries.row<Nomination>(`SELECT ${NOMINATION} FROM partnerships.nomination WHERE id = $1`, [id]);

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
