import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { CommitmentState, CommitmentStatus, SlipReason, Standing } from '../domain/commitment.js';
import { USUAL_LIMITS, type Flag, type FlagLimits } from '../domain/flag.js';
import type { UpdateKind } from '../domain/commitment-update.js';

/** A commitment as lists and cards show it: one plain row of one statement. `ownerName` only where the reader may know it. */
export interface CommitmentRow {
  readonly id: Id;
  readonly version: number;
  readonly number: number;
  readonly partnershipId: Id;
  readonly place: string;
  readonly placeName: string;
  readonly audience: string;
  readonly shownTo: 'public' | 'partners';
  readonly what: string;
  readonly hasOwner: boolean;
  readonly role: string;
  readonly dueDate: LocalDate;
  readonly dueMoves: number;
  readonly handOvers: number;
  readonly state: CommitmentState;
  readonly status: CommitmentStatus;
  readonly standing: Standing;
  /** What the rules of the place say today; null of what nobody promised. */
  readonly flag: Flag | null;
  readonly silentDays: FlagLimits['silentDays'];
  readonly evidenceDays: FlagLimits['evidenceDays'];
  readonly movesAllowed: FlagLimits['movesAllowed'];
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly organisationSector: string;
  /** Somebody vouched that who asked speaks for the organisation they asked for. */
  readonly askerConfirmed: boolean;
  /** Null for those who may not read a claim that nobody has confirmed. */
  readonly askedForId: Id | null;
  readonly askedForName: string | null;
  readonly askedForSector: string | null;
  readonly priorityId: Id | null;
  readonly priorityNumber: number | null;
  readonly priorityTitle: string | null;
  readonly updateKind: UpdateKind | null;
  readonly updateText: string | null;
  readonly updateAt: Date | null;
  readonly updateLink: string | null;
  /** Why it slips or is blocked. */
  readonly reason: SlipReason | null;
  /** What an officer asked and nobody has answered yet. */
  readonly questionText: string | null;
  readonly questionAt: Date | null;
  readonly ownerId: Id | null;
  readonly ownerName: string | null;
}

/** The name of a person is for members of the place and for the owning organisation; all others read organisation and role. */
export const MAY_SEE_OWNER = `('partnership/' || c.partnership_id = ANY($1::text[]) OR 'organisation/' || c.organisation_id = ANY($1::text[]))`;

/**
 * Whoever joins the forum may say which organisation they speak for. Until somebody vouches for it, its name stays among the
 * people of the place and its forum, who read it with that mark, and the owning organisation.
 */
const MAY_SEE_ASKER = `(asker.vouched OR 'partnership/' || c.partnership_id = ANY($1::text[])
  OR 'partnership/' || place.forum_id = ANY($1::text[]) OR 'organisation/' || c.organisation_id = ANY($1::text[]))`;

const SILENT = `coalesce(limits.silent_days, ${USUAL_LIMITS.silentDays})`;
const SHOWN = `coalesce(limits.evidence_days, ${USUAL_LIMITS.evidenceDays})`;
const MOVES = `coalesce(limits.moves_allowed, ${USUAL_LIMITS.movesAllowed})`;
const dayOf = (at: string): string => `(${at} AT TIME ZONE 'Europe/London')::date`;

/** Columns of a `CommitmentRow`. `$1` is the reader's audiences, `$2` today. */
export const COMMITMENT_COLUMNS = `
  c.id, c.version, c.number, c.partnership_id AS "partnershipId", place.slug AS place, place.name AS "placeName", c.audience, c.shown_to AS "shownTo",
  c.what, c.person_id IS NOT NULL AS "hasOwner", c.role, c.due_date AS "dueDate", c.due_moves AS "dueMoves", c.hand_overs AS "handOvers", c.state, c.status,
  commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing,
  commitments.flag(c.state, c.status, c.due_date, c.due_moves, ${dayOf('c.reported_at')}, ${dayOf('c.evidenced_at')}, ${SILENT}, ${SHOWN}, ${MOVES}, $2::date) AS flag,
  ${SILENT} AS "silentDays", ${SHOWN} AS "evidenceDays", ${MOVES} AS "movesAllowed",
  o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector",
  asker.vouched AS "askerConfirmed", a.id AS "askedForId", a.name AS "askedForName", a.sector AS "askedForSector",
  p.id AS "priorityId", p.number AS "priorityNumber", p.title AS "priorityTitle",
  u.kind AS "updateKind", u.text AS "updateText", u.at AS "updateAt", u.link AS "updateLink",
  c.reason, q.text AS "questionText", q.at AS "questionAt", person.id AS "ownerId", person.name AS "ownerName"`;

/** What the columns come from; `c` is whatever the caller chose of `commitments.commitment`. */
export const COMMITMENT_JOINS = `
  JOIN partnerships.partnership_view place ON place.id = c.partnership_id
  JOIN partnerships.organisation_view o ON o.id = c.organisation_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM partnerships.vouched_view v
                                      WHERE v.person_id = c.asked_by AND v.organisation_id = c.asked_for) AS vouched) asker
  LEFT JOIN partnerships.organisation_view a ON a.id = c.asked_for AND ${MAY_SEE_ASKER}
  LEFT JOIN plans.priority_view p ON p.id = c.priority_id AND p.audience = ANY($1::text[])
  LEFT JOIN commitments.update u ON u.id = c.latest_update_id
  LEFT JOIN commitments.update q ON q.id = c.question_id
  LEFT JOIN LATERAL (SELECT r.silent_days, r.evidence_days, r.moves_allowed FROM commitments.flag_rule r
      WHERE r.partnership_id = c.partnership_id AND r.effective_from <= $2::date
      ORDER BY r.effective_from DESC, r.made_at DESC, r.id LIMIT 1) limits ON true
  LEFT JOIN access.person_view person ON person.id = c.person_id AND ${MAY_SEE_OWNER}`;
