import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { freezeDocument } from '@folkmoot/platform/documents/document.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { mayPassOn } from '../domain/pass-on.js';
import { sectionTable } from '../storage/plans.tables.js';
import { isNewestRequest, requestById, requestSeries, type FoundRequest } from '../storage/requests.store.js';
import { holdTouched } from '../storage/touched.store.js';
import { askedMeanwhile, DRAFT_WRITTEN, type UponRequest } from './request-step.js';

interface Found extends FoundRequest {
  readonly newest: boolean;
  readonly touched: boolean;
}

/** Takes a section that nobody will write, and in which nothing was ever written, out of the outline. Its number is not given again. */
export const removeSection = defineAction<UponRequest, Found, { requestedId: Id }>({
  name: 'plans.remove-section',

  async find({ requestedId }, { tx, scope }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, scope) : null;
    if (!found || !mayPassOn(scope, found.circles, found.request)) return null;
    const { section, request } = found;
    await lockSeries(tx, requestSeries(section.id));
    return {
      ...found,
      newest: await isNewestRequest(tx, section.id, request.id),
      touched: await holdTouched(tx, section.id, section.documentId),
    };
  },

  may: (scope, { circles, request }) => mayPassOn(scope, circles, request),

  decide({ section, request, document, newest, touched }, _input, { now }) {
    if (!newest) return refused(askedMeanwhile());
    if (touched)
      return refused(
        refusal(
          section.openness === 'owner'
            ? fault('section/draft-written', '', DRAFT_WRITTEN)
            : fault(
                'section/written',
                '',
                'Something is, or was, written in this section, so it stays. Close it to readers instead.',
              ),
        ),
      );
    const text = freezeDocument(document);
    return done({
      rows: [update(sectionTable, section, { removedAt: now }), ...text.rows],
      events: [
        plansEvent('plans.section-removed', SECTION, section, { number: section.number }),
        ...text.events,
      ],
      result: { requestedId: request.id },
    });
  },
});
