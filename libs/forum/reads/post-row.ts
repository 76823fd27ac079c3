import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
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
  readonly files: readonly PostFileRow[];
}

/** A file of a post: served at /files/<id>. */
export interface PostFileRow {
  readonly id: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly scan: StoredFile['scan'];
}

/** As JSON; `a` is of `forum.post_file`, `f` its stored file. */
export const FILE_JSON = `json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'width', f.width,
  'height', f.height, 'alt', a.alt, 'scan', f.scan)`;

const FILES = `CASE WHEN m.files > 0 AND m.withdrawn_at IS NULL AND m.taken_down_at IS NULL
    THEN (SELECT coalesce(json_agg(${FILE_JSON} ORDER BY a.place), '[]') FROM forum.post_file a JOIN files.file f ON f.id = a.id
           WHERE a.post_id = m.id AND f.withdrawn_at IS NULL)
    ELSE '[]' END AS files`;

/** Columns of a `PostRow`; `m` is whatever the caller chose of `forum.post`. */
export const POST_COLUMNS = `
  m.id, m.version, m.thread_id AS "threadId", m.number,
  CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN m.text END AS text,
  w.id AS "writerId", w.name AS "writerName", wo.id AS "organisationId", wo.name AS "organisationName", wo.sector AS "organisationSector",
  EXISTS (SELECT 1 FROM partnerships.vouched_view v WHERE v.person_id = m.written_by AND v.organisation_id = m.written_for) AS confirmed,
  m.written_at AS "writtenAt", m.edited_at AS "editedAt", m.withdrawn_at IS NOT NULL AS withdrawn, m.taken_down_because AS "takenDownBecause", ${FILES}`;

export const POST_JOINS = `
  JOIN access.person_view w ON w.id = m.written_by
  JOIN partnerships.organisation_view wo ON wo.id = m.written_for`;
