import { AnswerSeatRequestDocument, LeaveForumDocument, VouchDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';

/** The forms of the members' page: which of them was sent stands in `deed`. Null when it was done. */
export async function memberDeed(
  context: WebContext,
  partnershipId: string,
  values: Values,
): Promise<Refused | null> {
  const {
    requestId = '',
    deed,
    representationId = '',
    memberId = '',
    seatRequestId = '',
    seatClass = '',
    reason = '',
  } = values;
  const version = Number.parseInt(values.version ?? '', 10) || 0;
  if (deed === 'vouch') {
    const { vouch } = await context.schema(VouchDocument, {
      input: { requestId, partnershipId, representationId, version },
    });
    return vouch.__typename === 'Refusal' ? refuse(vouch, values) : null;
  }
  if (deed === 'take-out') {
    const { leaveForum } = await context.schema(LeaveForumDocument, {
      input: { requestId, memberId, version },
    });
    return leaveForum.__typename === 'Refusal' ? refuse(leaveForum, values) : null;
  }
  const answer = { accept: deed === 'accept', seatClass, voting: values.voting === 'on', reason };
  const { answerSeatRequest } = await context.schema(AnswerSeatRequestDocument, {
    input: { requestId, seatRequestId, version, ...answer },
  });
  return answerSeatRequest.__typename === 'Refusal' ? refuse(answerSeatRequest, values) : null;
}
