import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import type { Openness } from '../domain/openness.js';
import type { RequestState } from '../domain/section-request.js';
import { mayDecideSuggestions } from '../domain/suggestion-policy.js';

interface Section {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

const sectionName = ({ number, title }: Section): string => `Section ${number}: ${title}`;

const DECLINED_DAYS = 35;

/** Sections asked of an organisation one speaks for; of those one asked for oneself what is late or was declined lately. */
export const askedWork: WorkSource = async (queries, { personId, held, today, place, limit }) => {
  const rows = await queries.rows<
    Section & { due: LocalDate; state: RequestState; own: boolean; organisation: string }
  >(
    `WITH ${heldFrom('$1', '$2')}
     SELECT q.id, s.number, s.slug, s.title, p.slug AS place, p.name AS "placeName", h.hat AS "organisationId", q.due_date AS due, q.state,
            q.organisation_id = h.hat AS own, o.name AS organisation
       FROM (SELECT DISTINCT hat FROM held) h
       JOIN plans.section_request q ON h.hat IN (q.organisation_id, q.asked_for)
       JOIN plans.section s ON s.id = q.section_id AND s.removed_at IS NULL
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       JOIN partnerships.organisation_view o ON o.id = q.organisation_id
      WHERE (q.organisation_id = ANY($1::uuid[]) OR q.asked_by = $3) AND ${holds('h.hat', 'q.audience')}
        AND (q.organisation_id = h.hat AND q.state IN ('asked', 'promised') AND ${holds('h.hat', 'p.audience', `'organisation/' || q.organisation_id`)}
          OR q.asked_by = $3 AND q.asked_for = h.hat
             AND (q.state IN ('asked', 'promised') AND q.due_date < $4::date OR q.state = 'declined' AND q.answered_at > $4::date - ${DECLINED_DAYS}))
        AND ${inPlace('p.slug', '$6')}
      ORDER BY q.due_date, s.number, q.id LIMIT $5`,
    [held.hats, held.audiences, personId, today, limit, place],
  );
  return rows.map((row) => ({
    ...row,
    kind: 'section-asked',
    since: null,
    what: sectionName(row),
    ask: askedSentence(row),
    path: `/${row.place}/plan/${row.slug}/asked`,
  }));
};

function askedSentence({
  own,
  state,
  organisation,
}: {
  own: boolean;
  state: RequestState;
  organisation: string;
}): string {
  if (own)
    return state === 'promised'
      ? 'Your organisation said when it will come.'
      : 'Your organisation is asked for it: say when it will come.';
  return state === 'declined'
    ? `${organisation} declined it.`
    : `You asked ${organisation} for it. You can send a reminder.`;
}

/** Sections of an organisation one speaks for in which suggestions wait, where one may decide them. */
export const suggestionWork: WorkSource = async (queries, { hats, held, place, limit }) => {
  const rows = await queries.rows<
    Section & {
      since: Date;
      count: number;
      ownerOrganisationId: Id;
      openness: Openness;
      textAudience: string;
      writeAudience: string;
      partners: string;
      forum: string | null;
    }
  >(
    `WITH ${heldFrom('$1', '$2')}
     SELECT s.id, p.slug AS place, p.name AS "placeName", h.hat AS "organisationId", s.number, s.slug, s.title, g.count, g.since,
            s.owner_organisation_id AS "ownerOrganisationId", s.openness, s.text_audience AS "textAudience", s.write_audience AS "writeAudience",
            p.audience AS partners, 'partnership/' || p.forum_id AS forum
       FROM (SELECT DISTINCT hat FROM held) h
       JOIN plans.section s ON s.owner_organisation_id = h.hat AND s.removed_at IS NULL
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       JOIN LATERAL (SELECT count(*)::int AS count, min(made_at) AS since FROM plans.open_suggestion_view WHERE section_id = s.id) g ON g.count > 0
      WHERE ${holds('h.hat', 's.text_audience')} AND ${inPlace('p.slug', '$4')}
      ORDER BY g.since, s.number, s.id LIMIT $3`,
    [held.hats, held.audiences, limit, place],
  );
  return rows
    .filter((row) =>
      hats.some(
        ({ organisationId, scope }) =>
          organisationId === row.organisationId && mayDecideSuggestions(scope, row, row),
      ),
    )
    .map((row) => ({
      ...row,
      kind: 'suggestions',
      due: null,
      what: `${row.count === 1 ? '1 suggestion' : `${row.count} suggestions`} for ${row.title}`,
      ask: row.count === 1 ? 'Accept or reject it.' : 'Accept or reject them.',
      path: `/${row.place}/plan/${row.slug}/suggestions`,
    }));
};

/** Comments and texts that name the person and wait to be seen, with the first hat by which they can read them. */
export const namedWork: WorkSource = async (queries, { personId, held, place, limit }) => {
  const rows = await queries.rows<Section & { since: Date; thread: Id | null; quote: string | null }>(
    `WITH ${heldFrom('$1', '$2')},
          waiting AS (
            SELECT t.id, t.section_id, t.id AS thread, t.quote, min(nc.written_at) AS since, c.audience
              FROM plans.comment_mention n JOIN plans.comment nc ON nc.id = n.comment_id AND nc.withdrawn_at IS NULL AND nc.taken_down_at IS NULL
              JOIN plans.comment_thread t ON t.id = n.thread_id AND t.resolved_at IS NULL
              JOIN plans.comment_thread_circle c ON c.thread_id = t.id
             WHERE n.person_id = $3 AND n.settled_at IS NULL GROUP BY t.id, c.audience
            UNION ALL
            SELECT s.id, s.id, NULL, NULL, n.since, s.text_audience
              FROM plans.section_mention n JOIN plans.section s ON s.id = n.section_id
             WHERE n.kind = 'person' AND n.subject_id = $3 AND n.standing AND n.seen_at IS NULL)
     SELECT w.id, w.thread, w.quote, w.since, s.number, s.slug, s.title, p.slug AS place, p.name AS "placeName", h.hat AS "organisationId"
       FROM waiting w JOIN plans.section s ON s.id = w.section_id AND s.removed_at IS NULL
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       JOIN LATERAL (SELECT hat FROM held WHERE held.audience = w.audience ORDER BY array_position($1::uuid[], hat) LIMIT 1) h ON true
      WHERE ${inPlace('p.slug', '$5')}
      ORDER BY w.since, w.id LIMIT $4`,
    [held.hats, held.audiences, personId, limit, place],
  );
  return rows.map(({ thread, quote, ...row }) => ({
    ...row,
    kind: thread === null ? 'named-in-text' : 'named-in-comment',
    due: null,
    what:
      thread === null ? sectionName(row) : `On ${quote ? `“${quote}”` : 'the whole section'} of ${row.title}`,
    ask:
      thread === null
        ? 'You are named in this text. Read it, and say that you have seen it.'
        : 'Somebody named you in a comment. Answer, or say that you have seen it.',
    path: `/${row.place}/plan/${row.slug}${thread === null ? '' : `/comments/${thread}`}`,
  }));
};
