import { Injectable } from '@nestjs/common';
import { DocumentKinds } from '@folkmoot/platform/documents/document-kinds.js';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { COMMENT_THREAD, PLAN, PRIORITY, SECTION, SECTION_REQUEST } from './contract/events.js';
import { giveNumbers } from './storage/paragraph-numbers.store.js';
import { SuggestionRows } from './suggestion-rows.js';

/** What of a plan comes alive on open pages, and how its journal calls an edit. */
@Injectable()
export class PlanCards {
  constructor(cards: CardKinds, documents: DocumentKinds, suggestions: SuggestionRows) {
    cards.register({ kind: PLAN, operation: 'PlanCard' });
    cards.register({ kind: PRIORITY, operation: 'PriorityCard' });
    cards.register({ kind: SECTION, operation: 'SectionCard' });
    cards.register({ kind: COMMENT_THREAD, operation: 'CommentThreadCard' });
    cards.register({ kind: SECTION_REQUEST, operation: 'SectionRequestCard' });
    documents.register({
      kind: SECTION,
      editedEvent: 'plans.section-edited',
      suggestions,
      projected: (tx, { subjectId, blocks }) => giveNumbers(tx, subjectId, blocks),
    });
  }
}
