import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { forumMatterEvent } from '../contract/matter-events.js';
import type { ForumThread } from '../domain/thread.js';
import { takenUpTable } from '../storage/matter.tables.js';
import { speakerOf } from './written-post.js';

/** The row and the line of an idea, the post of this number, that became something. */
export function takenUp(
  thread: Pick<ForumThread, 'id' | 'number' | 'partnershipId' | 'audience'>,
  post: number,
  became: SubjectRef,
  { now, newId, scope }: Moment,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const { personId, organisationId } = speakerOf(scope);
  return {
    rows: [
      insert(takenUpTable, {
        id: newId(),
        version: 1,
        threadId: thread.id,
        partnershipId: thread.partnershipId,
        audience: thread.audience,
        post,
        subjectKind: became.kind,
        subjectId: became.id,
        takenUpBy: personId,
        takenUpFor: organisationId,
        takenUpAt: now,
      }),
    ],
    events: [
      forumMatterEvent('forum.idea-taken-up', thread, {
        thread: thread.number,
        post,
        kind: became.kind,
        id: became.id,
      }),
    ],
  };
}
