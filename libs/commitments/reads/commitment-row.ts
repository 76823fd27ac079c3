import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import type { CommitmentState, CommitmentStatus, SlipReason, Standing } from '../domain/commitment.js';
import type { MattersTo, Need, Weight } from '../domain/holds.js';
import { USUAL_LIMITS, type Flag, type FlagLimits } from '../domain/flag.js';
import type { UpdateKind } from '../domain/commitment-update.js';

export type EvidenceFileRow = Pick<StoredFile, 'id' | 'name' | 'size' | 'scan'>;

/** Another commitment of the place that is waited for: “14 (slipping)”. */
export interface WaitedFor {
  readonly id: Id;
  readonly version: number;
  readonly number: number;
  readonly what: string;
  readonly standing: Standing;
}

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
  readonly weight: Weight;
  /** Decimal text. */
  readonly pence: string | null;
  readonly evidenceExpected: string;
  readonly need: Need | null;
  readonly mattersTo: MattersTo | null;
  readonly hasOwner: boolean;
  readonly role: string;
  readonly dueDate: LocalDate;
  readonly dueMoves: number;
  readonly handOvers: number;
  /** Since when it waits for those who lead the place, after it slipped as often as its place says. */
  readonly escalatedAt: Date | null;
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
  readonly updateFile: EvidenceFileRow | null;
  readonly updateWhereSeen: string | null;
  /** When its owner last said anything. */
  readonly saidAt: Date | null;
  /** Why it slips or is blocked. */
  readonly reason: SlipReason | null;
  /** What it waits for and is not done, as far as everyone who sees it sees that too. */
  readonly waitsFor: readonly WaitedFor[];
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
export const MAY_SEE_ASKER = `(asker.vouched OR 'partnership/' || c.partnership_id = ANY($1::text[])
  OR 'partnership/' || place.forum_id = ANY($1::text[]) OR 'organisation/' || c.organisation_id = ANY($1::text[]))`;

const SILENT = `coalesce(limits.silent_days, ${USUAL_LIMITS.silentDays})`;
const SHOWN = `coalesce(limits.evidence_days, ${USUAL_LIMITS.evidenceDays})`;
const MOVES = `coalesce(limits.moves_allowed, ${USUAL_LIMITS.movesAllowed})`;
const dayOf = (at: string): string => `(${at} AT TIME ZONE 'Europe/London')::date`;

/** What the rules say of `c`, by the `limits` of its place; `red` is whether what it waits for is late or blocked. `$2` is today. */
export const flagWhere = (
  red: string,
  reported = dayOf('c.reported_at'),
  evidenced = dayOf('c.evidenced_at'),
): string =>
  `commitments.flag(c.state, c.status, c.due_date, c.due_moves, ${reported}, ${evidenced},
    ${SILENT}, ${SHOWN}, ${MOVES}, $2::date, ${red}, c.weight = 'action')`;

const midnight = (days: string): string => `(($2::date - ${days})::timestamp AT TIME ZONE 'Europe/London')`;

/** The moments from which on a word and a proof still count, by the `limits`; to be worked out once for thousands of rows. */
export const COUNTS_FROM = `${midnight(SILENT)} AS said_from, ${midnight(SHOWN)} AS shown_from`;

/** The same as `flagWhere`, by those moments: what still counts counts as said today. */
export const flagFrom = (red: string): string =>
  flagWhere(
    red,
    'CASE WHEN c.reported_at >= said_from THEN $2::date END',
    'CASE WHEN c.evidenced_at >= shown_from THEN $2::date END',
  );

/** `c` is one row for everybody who sees it: of what it waits for it tells only what they all may see (`seesBoth`). */
export const SEEN_BY_ALL = `(w.audience IN ('public', c.audience) OR c.audience = 'partnership/' || c.partnership_id)`;

/** What a row of files tells of itself; null where there is none. */
export const evidenceFile = (of: string): string =>
  `CASE WHEN ${of}.id IS NOT NULL THEN json_build_object('id', ${of}.id, 'name', ${of}.name, 'size', ${of}.size, 'scan', ${of}.scan) END`;

/** Columns of a `CommitmentRow`. `$1` is the reader's audiences, `$2` today. */
export const COMMITMENT_COLUMNS = `
  c.id, c.version, c.number, c.partnership_id AS "partnershipId", place.slug AS place, place.name AS "placeName", c.audience, c.shown_to AS "shownTo",
  c.what, c.weight, c.pence, c.evidence_expected AS "evidenceExpected", c.need, c.matters_to AS "mattersTo", c.person_id IS NOT NULL AS "hasOwner", c.role, c.due_date AS "dueDate", c.due_moves AS "dueMoves", c.hand_overs AS "handOvers", c.escalated_at AS "escalatedAt", c.state, c.status,
  commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing,
  ${flagWhere('coalesce(upstream.red, false)')} AS flag,
  ${SILENT} AS "silentDays", ${SHOWN} AS "evidenceDays", ${MOVES} AS "movesAllowed",
  o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector",
  asker.vouched AS "askerConfirmed", a.id AS "askedForId", a.name AS "askedForName", a.sector AS "askedForSector",
  p.id AS "priorityId", p.number AS "priorityNumber", p.title AS "priorityTitle",
  u.kind AS "updateKind", u.text AS "updateText", u.at AS "updateAt", u.link AS "updateLink", ${evidenceFile('file')} AS "updateFile", u.where_seen AS "updateWhereSeen",
  c.reason, c.reported_at AS "saidAt", coalesce(upstream.waits_for, '[]'::json) AS "waitsFor",
  q.text AS "questionText", q.at AS "questionAt", person.id AS "ownerId", person.name AS "ownerName"`;

/** What the columns come from where the `place` and its `limits` are there already. */
export const JOINS_IN_PLACE = `
  JOIN partnerships.organisation_view o ON o.id = c.organisation_id
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM partnerships.vouched_view v
                                      WHERE v.person_id = c.asked_by AND v.organisation_id = c.asked_for) AS vouched) asker
  LEFT JOIN partnerships.organisation_view a ON a.id = c.asked_for AND ${MAY_SEE_ASKER}
  LEFT JOIN plans.priority_view p ON p.id = c.priority_id AND p.audience = ANY($1::text[])
  LEFT JOIN commitments.update u ON u.id = c.latest_update_id
  LEFT JOIN files.file file ON file.id = u.file_id AND file.withdrawn_at IS NULL
  LEFT JOIN commitments.update q ON q.id = c.question_id
  LEFT JOIN LATERAL (SELECT bool_or(up.standing IN ('late', 'blocked')) AS red,
      json_agg(json_build_object('id', up.id, 'version', up.version, 'number', up.number, 'what', up.what, 'standing', up.standing) ORDER BY up.number) AS waits_for
      FROM (SELECT w.id, w.version, w.number, w.what, commitments.standing(w.state, w.status, w.due_date, $2::date) AS standing
              FROM commitments.dependency d JOIN commitments.commitment w ON w.id = d.waits_for_id
             WHERE d.commitment_id = c.id AND d.ended_at IS NULL AND w.status <> 'done' AND ${SEEN_BY_ALL}) up) upstream ON true
  LEFT JOIN access.person_view person ON person.id = c.person_id AND ${MAY_SEE_OWNER}`;

/** What the columns come from; `c` is whatever the caller chose of `commitments.commitment`. */
export const COMMITMENT_JOINS = `
  JOIN partnerships.partnership_view place ON place.id = c.partnership_id
  LEFT JOIN LATERAL (SELECT r.silent_days, r.evidence_days, r.moves_allowed FROM commitments.flag_rule r
      WHERE r.partnership_id = c.partnership_id AND r.effective_from <= $2::date
      ORDER BY r.effective_from DESC, r.made_at DESC, r.id LIMIT 1) limits ON true ${JOINS_IN_PLACE}`;
