import { Injectable } from '@nestjs/common';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { PRIORITY } from './contract/events.js';

const PRIORITIES = `SELECT '${PRIORITY}' AS kind, v.id, v.version, 'Priority ' || v.number AS label, v.title, NULL::text AS standing,
    NULL::text AS note, NULL::date AS due, NULL::text AS place, v.number, v.retired_at IS NOT NULL AS ended
  FROM plans.priority v WHERE v.audience = ANY($1::text[])`;

/** Priorities can be named in texts. */
@Injectable()
export class PriorityMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: PRIORITY,
      rows: PRIORITIES,
      offered: `${PRIORITIES} AND v.partnership_id = (SELECT here.id FROM here)`,
    });
  }
}
