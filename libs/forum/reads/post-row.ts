import type { Id } from '@folkmoot/kernel/id.js';

/** A post as pages and cards show it: one plain row. Words that were withdrawn or taken down never come out. */
export interface PostRow {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly number: number;
  readonly text: string | null;
  readonly writerId: Id;
  readonly writerName: string;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly organisationSector: string;
  /** Somebody vouched that whoever wrote it speaks for that organisation. */
  readonly confirmed: boolean;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly withdrawn: boolean;
  readonly takenDownBecause: string | null;
}

/** Columns of a `PostRow`; `m` is whatever the caller chose of `forum.post`. */
export const POST_COLUMNS = `
  m.id, m.version, m.thread_id AS "threadId", m.number,
  CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN m.text END AS text,
  w.id AS "writerId", w.name AS "writerName", wo.id AS "organisationId", wo.name AS "organisationName", wo.sector AS "organisationSector",
  EXISTS (SELECT 1 FROM partnerships.vouched_view v WHERE v.person_id = m.written_by AND v.organisation_id = m.written_for) AS confirmed,
  m.written_at AS "writtenAt", m.edited_at AS "editedAt", m.withdrawn_at IS NOT NULL AS withdrawn, m.taken_down_because AS "takenDownBecause"`;

export const POST_JOINS = `
  JOIN access.person_view w ON w.id = m.written_by
  JOIN partnerships.organisation_view wo ON wo.id = m.written_for`;
