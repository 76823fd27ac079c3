import { Injectable } from '@nestjs/common';
import { MentionKinds, type PageOfThing } from '@folkmoot/platform/mentions/mention-kinds.js';
import { numberIn } from '@folkmoot/platform/mentions/read-address.js';
import { COMMITMENT } from '../contract/commitment-events.js';

/** Its number is all that stands in a text: what was promised is for those who may see it. */
const COMMITMENTS = `SELECT '${COMMITMENT}' AS kind, c.id, c.version, 'Commitment ' || c.number AS label, c.what AS title,
    commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing, NULL::text AS note, c.due_date AS due, p.slug AS place,
    c.number, false AS ended
  FROM commitments.commitment c JOIN partnerships.partnership_view p ON p.id = c.partnership_id
 WHERE c.audience = ANY($1::text[])`;

/** `/northmoor/commitments/14` */
const PAGE: PageOfThing = {
  reads({ parts: [place, page, last, ...more] }) {
    const number = numberIn(last);
    return place !== undefined && page === 'commitments' && number !== null && more.length === 0
      ? { place, number }
      : null;
  },
  found: `SELECT a.nth, a.kind, c.id FROM asked a JOIN partnerships.partnership_view p ON p.slug = a.place
    JOIN commitments.commitment c ON c.partnership_id = p.id AND c.number = a.number WHERE a.kind = '${COMMITMENT}'`,
};

/** Commitments can be named in texts, where they show how they stand. */
@Injectable()
export class CommitmentMentions {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: COMMITMENT,
      rows: COMMITMENTS,
      offered: `${COMMITMENTS} AND c.partnership_id = (SELECT here.id FROM here)`,
      page: PAGE,
    });
  }
}
