import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { CommitmentState, CommitmentStatus, Standing } from '../domain/commitment.js';
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

/** Columns of a `CommitmentRow`. `$1` is the reader's audiences, `$2` today. */
export const COMMITMENT_COLUMNS = `
  c.id, c.version, c.number, c.partnership_id AS "partnershipId", place.slug AS place, place.name AS "placeName", c.audience, c.shown_to AS "shownTo",
  c.what, c.person_id IS NOT NULL AS "hasOwner", c.role, c.due_date AS "dueDate", c.due_moves AS "dueMoves", c.hand_overs AS "handOvers", c.state, c.status,
  commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing,
  o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector",
  asker.vouched AS "askerConfirmed", a.id AS "askedForId", a.name AS "askedForName", a.sector AS "askedForSector",
  p.id AS "priorityId", p.number AS "priorityNumber", p.title AS "priorityTitle",
  u.kind AS "updateKind", u.text AS "updateText", u.at AS "updateAt", person.id AS "ownerId", person.name AS "ownerName"`;

/** What the columns come from; `c` is whatever the caller chose of `commitments.commitment`. */
export const COMMITMENT_JOINS = `
  JOIN partnerships.partnership_view place ON place.id = c.partnership_id
  JOIN partnerships.organisation_view o ON o.id = c.organisation_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM partnerships.vouched_view v
                                      WHERE v.person_id = c.asked_by AND v.organisation_id = c.asked_for) AS vouched) asker
  LEFT JOIN partnerships.organisation_view a ON a.id = c.asked_for AND ${MAY_SEE_ASKER}
  LEFT JOIN plans.priority_view p ON p.id = c.priority_id AND p.audience = ANY($1::text[])
  LEFT JOIN commitments.update u ON u.id = c.latest_update_id
  LEFT JOIN access.person_view person ON person.id = c.person_id AND ${MAY_SEE_OWNER}`;
