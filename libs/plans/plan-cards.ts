import { Injectable } from '@nestjs/common';
import { DocumentKinds } from '@folkmoot/platform/documents/document-kinds.js';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { COMMENT_THREAD, PLAN, PRIORITY, SECTION, SECTION_REQUEST } from './contract/events.js';
import { giveNumbers } from './storage/paragraph-numbers.store.js';
import { keepMentions } from './storage/section-mentions.store.js';
import { SuggestionRows } from './suggestion-rows.js';

/** What of a plan comes alive on open pages, and how its journal calls an edit. */
@Injectable()
export class PlanCards {
  constructor(cards: CardKinds, documents: DocumentKinds, suggestions: SuggestionRows, kinds: MentionKinds) {
    cards.register({ kind: PLAN, operation: 'PlanCard' });
    cards.register({ kind: PRIORITY, operation: 'PriorityCard' });
    cards.register({ kind: SECTION, operation: 'SectionCard' });
    cards.register({ kind: COMMENT_THREAD, operation: 'CommentThreadCard' });
    cards.register({ kind: SECTION_REQUEST, operation: 'SectionRequestCard' });
    documents.register({
      kind: SECTION,
      editedEvent: 'plans.section-edited',
      suggestions,
      projected: async (tx, text) => {
        await giveNumbers(tx, text.subjectId, text.blocks);
        const mentions = text.mentions.filter((one) => kinds.has(one.kind));
        await keepMentions(tx, { ...text, mentions });
      },
    });
  }
}
