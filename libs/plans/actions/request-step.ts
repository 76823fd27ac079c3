import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Requested } from '@folkmoot/platform/actions/define-action.js';
import { freezeDocument, thawDocument } from '@folkmoot/platform/documents/document.js';
import { plansEvent, SECTION, SECTION_REQUEST, type PlansEvent } from '../contract/events.js';
import { isOpen, type SectionRequest } from '../domain/section-request.js';
import type { FoundRequest } from '../storage/requests.store.js';
import { sectionTable } from '../storage/plans.tables.js';
import { sectionRequestTable } from '../storage/section-request.table.js';
import type { LetterAbout } from './request-letters.js';

/** Every deed upon a request names it and the version that was seen. */
export interface UponRequest extends Requested {
  readonly requestedId: string;
  readonly version: number;
}

export const aboutRequest = ({ place, section, request }: FoundRequest): LetterAbout => ({
  place,
  number: section.number,
  dueDate: request.dueDate,
  freezes: request.freezes,
});

/** The request's row, and the line of the record. */
export const stepped = (
  { request, section }: FoundRequest,
  { version }: UponRequest,
  patch: Partial<SectionRequest>,
  event: PlansEvent,
  data: JournalData = {},
): { rows: RowChange[]; events: DomainEvent[] } => ({
  rows: [update(sectionRequestTable, { id: request.id, version }, patch)],
  events: [plansEvent(event, SECTION_REQUEST, request, { number: section.number, ...data })],
});

/** Closes the text for changes. Open editors are told within a second. */
export function frozen({ section, document }: Pick<FoundRequest, 'section' | 'document'>, now: Date) {
  const text = freezeDocument(document);
  return {
    rows: [update(sectionTable, section, { frozenAt: now }), ...text.rows],
    events: [
      plansEvent('plans.section-frozen', SECTION, section, { number: section.number }),
      ...text.events,
    ],
  };
}

/** Opens it for changes again; nothing where it is open. */
export function thawed({ section, document }: Pick<FoundRequest, 'section' | 'document'>): {
  rows: RowChange[];
  events: DomainEvent[];
} {
  if (section.frozenAt === null) return { rows: [], events: [] };
  const text = thawDocument(document);
  return {
    rows: [update(sectionTable, section, { frozenAt: null }), ...text.rows],
    events: [
      plansEvent('plans.section-thawed', SECTION, section, { number: section.number }),
      ...text.events,
    ],
  };
}

/** What is over cannot be chased or answered; null where it is still open. */
export const overAlready = ({ request }: FoundRequest): Refusal | null =>
  isOpen(request)
    ? null
    : refusal(
        fault(
          'section/request-over',
          '',
          'This was answered or taken back in the meantime. Reload the page to see how it stands.',
        ),
      );

export const askedMeanwhile = (): Refusal =>
  refusal(
    fault(
      'section/request-over',
      '',
      'This section was asked for anew in the meantime. Reload the page to see how it stands.',
    ),
  );

/** To officers, of a draft whose organisation was asked. */
export const DRAFT_WRITTEN =
  'Its organisation wrote in this draft, and a draft is theirs alone. Ask them to open the section first.';
