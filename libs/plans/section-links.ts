import { Injectable } from '@nestjs/common';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { PLAN, SECTION } from './contract/events.js';
import { isPageOfPlan } from './domain/section-slug.js';

const SECTIONS = `SELECT '${SECTION}' AS kind, s.id, s.version, 'Section ' || s.number AS label, s.title,
    CASE WHEN s.frozen_at IS NOT NULL THEN 'closed' ELSE s.openness END AS standing, o.name AS note, NULL::date AS due, p.slug AS place,
    s.number, false AS ended
  FROM plans.section s JOIN partnerships.partnership_view p ON p.id = s.partnership_id
  JOIN partnerships.organisation_view o ON o.id = s.owner_organisation_id
 WHERE s.removed_at IS NULL AND s.audience = ANY($1::text[])`;

const PLANS = `SELECT '${PLAN}' AS kind, pl.id, pl.version, 'Plan' AS label, pl.title, pl.openness AS standing, NULL::text AS note,
    NULL::date AS due, NULL::text AS place, NULL::int AS number, false AS ended
  FROM plans.plan pl WHERE pl.audience = ANY($1::text[])`;

const OF_PLACE = 'FROM asked a JOIN partnerships.partnership_view p ON p.slug = a.place';

/** Words can link to plans and their sections: `/northmoor/plan`, `/northmoor/plan/carers`, `/northmoor/plan/3`. */
@Injectable()
export class SectionLinks {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: SECTION,
      rows: SECTIONS,
      page: {
        reads: ({ parts: [place, page, name, ...more] }) =>
          place !== undefined &&
          page === 'plan' &&
          name !== undefined &&
          !isPageOfPlan(name) &&
          more.length === 0
            ? { place, name }
            : null,
        found: `SELECT a.nth, a.kind, s.id ${OF_PLACE}
          JOIN plans.section s ON s.partnership_id = p.id AND (s.slug = a.name OR s.number::text = a.name) AND s.removed_at IS NULL
         WHERE a.kind = '${SECTION}'`,
      },
    });
    kinds.register({
      kind: PLAN,
      rows: PLANS,
      page: {
        reads: ({ parts: [place, page, ...more], hash }) =>
          place !== undefined && page === 'plan' && more.length === 0 && !hash.startsWith('priority-')
            ? { place }
            : null,
        found: `SELECT a.nth, a.kind, pl.id ${OF_PLACE} JOIN plans.plan pl ON pl.partnership_id = p.id WHERE a.kind = '${PLAN}'`,
      },
    });
  }
}
