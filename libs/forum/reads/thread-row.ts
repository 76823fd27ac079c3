import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** A thread as lists and cards show it, to everybody alike. */
export interface ThreadRow {
  readonly id: Id;
  readonly version: number;
  readonly number: number;
  readonly topic: string;
  readonly title: string;
  readonly posts: number;
  readonly starterName: string;
  readonly starterOrganisation: string;
  readonly startedAt: Date;
  readonly lastName: string;
  readonly lastOrganisation: string;
  readonly lastAt: Date;
  readonly question: ThreadQuestion | null;
}

/** What a thread asks, of whom and by when. */
export interface ThreadQuestion {
  readonly ownerName: string;
  readonly ownerOrganisation: string;
  readonly due: LocalDate;
  /** The number of the post that answers it. */
  readonly answer: number | null;
}

/** Columns of a `ThreadRow`; `t` is whatever the caller chose of `forum.thread`. */
export const THREAD_COLUMNS = `
  t.id, t.version, t.number, t.topic, t.title, t.posts, s.name AS "starterName", so.name AS "starterOrganisation", t.started_at AS "startedAt",
  l.name AS "lastName", lo.name AS "lastOrganisation", t.last_at AS "lastAt",
  (SELECT json_build_object('ownerName', qw.name, 'ownerOrganisation', qo.name, 'due', q.due, 'answer', q.answer)
     FROM forum.question q JOIN access.person_view qw ON qw.id = q.owner_id JOIN partnerships.organisation_view qo ON qo.id = q.owner_for
    WHERE q.thread_id = t.id) AS question`;

export const THREAD_JOINS = `
  JOIN access.person_view s ON s.id = t.started_by
  JOIN partnerships.organisation_view so ON so.id = t.started_for
  JOIN access.person_view l ON l.id = t.last_by
  JOIN partnerships.organisation_view lo ON lo.id = t.last_for`;

/** The body that talks under the address `$2`, for those in it (`$1` their audiences): the place's forum, or the group itself. */
export const BODY = `SELECT b.id AS body_id, b.audience AS body_audience, b.kind AS body_kind, p.slug AS place, p.name AS place_name
    FROM partnerships.partnership_view p JOIN partnerships.partnership_view b ON b.id = coalesce(p.forum_id, p.id)
   WHERE p.slug = $2 AND b.audience = ANY($1::text[])`;

/** What every line of an answer says of the body; `position` is for a cursor: the number itself counts hidden lines too. */
export interface BodyHead {
  readonly bodyId: Id;
  readonly bodyAudience: string;
  readonly bodyKind: string;
  readonly place: string;
  readonly placeName: string;
  readonly position: number;
}

export const BODY_COLUMNS = `body.body_id AS "bodyId", body.body_audience AS "bodyAudience", body.body_kind AS "bodyKind", body.place,
  body.place_name AS "placeName", coalesce((SELECT j.seq FROM journal.stream j WHERE j.id = 'partnership/' || body.body_id), 0)::float8 AS position`;
