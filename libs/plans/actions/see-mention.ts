import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { SectionMention } from '../domain/section-mention.js';
import { sectionById } from '../storage/plans.store.js';
import { mentionOf } from '../storage/section-mentions.store.js';
import { sectionMentionTable } from '../storage/section-mention.table.js';

interface Input extends Requested {
  readonly sectionId: string;
}

interface Found {
  readonly reads: boolean;
  readonly waiting: Pick<SectionMention, 'id' | 'version'> | null;
}

/** Whoever is named in a text has seen it. It is theirs alone and leaves no line in the record; twice is as good as once. */
export const seeMention = defineAction<Input, Found, { sectionId: Id }>({
  name: 'plans.see-mention',

  async find({ sectionId }, { tx, scope }) {
    const { person } = scope;
    const found = person && isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    if (!person || !found) return null;
    const waiting = await mentionOf(tx, found.section.id, person.personId);
    return { reads: scope.sees(found.section.textAudience), waiting };
  },

  may: (_, { reads }) => reads,

  decide: ({ waiting }, { sectionId }, { now }) =>
    done({
      rows: waiting ? [update(sectionMentionTable, waiting, { seenAt: now })] : [],
      events: [],
      result: { sectionId: sectionId as Id },
    }),
});
