import { Injectable } from '@nestjs/common';
import { MentionKinds, type PageOfThing } from '@folkmoot/platform/mentions/mention-kinds.js';
import { numberIn } from '@folkmoot/platform/mentions/read-address.js';
import { PRIORITY } from './contract/events.js';

const PRIORITIES = `SELECT '${PRIORITY}' AS kind, v.id, v.version, 'Priority ' || v.number AS label, v.title, NULL::text AS standing,
    NULL::text AS note, NULL::date AS due, NULL::text AS place, v.number, v.retired_at IS NOT NULL AS ended
  FROM plans.priority v WHERE v.audience = ANY($1::text[])`;

/** `/northmoor/plan#priority-3` */
const PAGE: PageOfThing = {
  reads({ parts: [place, page, ...more], hash }) {
    const number = hash.startsWith('priority-') ? numberIn(hash.slice(9)) : null;
    return place !== undefined && page === 'plan' && more.length === 0 && number !== null
      ? { place, number }
      : null;
  },
  found: `SELECT a.nth, a.kind, v.id FROM asked a JOIN partnerships.partnership_view p ON p.slug = a.place
    JOIN plans.priority v ON v.partnership_id = p.id AND v.number = a.number WHERE a.kind = '${PRIORITY}'`,
};

/** Priorities can be named in texts. */
@Injectable()
export class PriorityMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: PRIORITY,
      rows: PRIORITIES,
      offered: `${PRIORITIES} AND v.partnership_id = (SELECT here.id FROM here)`,
      page: PAGE,
    });
  }
}
