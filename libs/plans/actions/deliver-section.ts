import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerRequest } from '../domain/request-policy.js';
import { requestById, type FoundRequest } from '../storage/requests.store.js';
import { overAlready, stepped, type UponRequest } from './request-step.js';

interface Found extends FoundRequest {
  readonly written: boolean;
}

/** The organisation says that its part is there: written, and open to those who asked for it. */
export const deliverSection = defineAction<UponRequest, Found, { requestedId: Id }>({
  name: 'plans.deliver-section',

  async find({ requestedId }, { tx, scope }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, scope) : null;
    if (!found) return null;
    const any = await tx.row('SELECT 1 AS one FROM documents.update WHERE document_id = $1 LIMIT 1', [
      found.document.id,
    ]);
    return { ...found, written: any !== null };
  },

  may: (scope, { circles, request }) => mayAnswerRequest(scope, circles, request),

  decide(found, input, { now, today, scope }) {
    const over = overAlready(found);
    if (over) return refused(over);
    const faults = [];
    if (!found.written)
      faults.push(fault('section/nothing-written', '', 'Nothing is written in this section yet.'));
    if (found.section.openness === 'owner')
      faults.push(
        fault(
          'section/still-a-draft',
          '',
          'Only your organisation can read it yet. Open it to the partners first, under “Change title or readers”.',
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const patch = { state: 'delivered', answeredBy: scope.person!.personId, answeredAt: now } as const;
    const late = found.request.dueDate < today;
    return done({
      ...stepped(found, input, patch, 'plans.section-delivered', { late }),
      result: { requestedId: found.request.id },
    });
  },
});
