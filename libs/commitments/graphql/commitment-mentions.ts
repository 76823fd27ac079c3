import { Injectable } from '@nestjs/common';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { COMMITMENT } from '../contract/commitment-events.js';

/** Its number is all that stands in a text: what was promised is for those who may see it. */
const COMMITMENTS = `SELECT '${COMMITMENT}' AS kind, c.id, c.version, 'Commitment ' || c.number AS label, c.what AS title,
    commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing, NULL::text AS note, c.due_date AS due, p.slug AS place,
    c.number, false AS ended
  FROM commitments.commitment c JOIN partnerships.partnership_view p ON p.id = c.partnership_id
 WHERE c.audience = ANY($1::text[])`;

/** Commitments can be named in texts, where they show how they stand. */
@Injectable()
export class CommitmentMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: COMMITMENT,
      rows: COMMITMENTS,
      offered: `${COMMITMENTS} AND c.partnership_id = (SELECT here.id FROM here)`,
    });
  }
}
