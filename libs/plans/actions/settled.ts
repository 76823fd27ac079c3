import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { update, type Change } from '@folkmoot/platform/actions/change.js';
import { clientOf, editText } from '@folkmoot/platform/documents/edit-text.js';
import {
  acceptSuggestions,
  rejectSuggestions,
} from '@folkmoot/platform/documents/suggestions/settle-suggestions.js';
import { ideaEvent, plansEvent, SECTION } from '../contract/events.js';
import { suggestionsAudience } from '../domain/suggestion-policy.js';
import type { Suggestion } from '../domain/suggestion.js';
import { suggestionTable } from '../storage/suggestion.tables.js';
import type { FoundSuggestions } from './found-suggestions.js';

type Settled = Exclude<Suggestion['state'], 'open'>;

/** The rows, the text and the line of suggestions that come to an end, all in one change. */
export function settled(
  { section, circles, rows, origins, text }: FoundSuggestions,
  state: Settled,
  reason: string | null,
  at: { readonly now: Date; readonly scope: Scope; newId(): Id },
): Change<{ sectionId: string }> {
  const { personId, organisationId } = at.scope.person!;
  const ids = new Set(rows.map(({ id }) => id));
  const settle = state === 'accepted' ? acceptSuggestions : rejectSuggestions;
  const by = { personId, organisationId, at: at.now, client: clientOf(at.newId()) };
  const edited = editText(text, { ...by, suggests: state !== 'accepted' }, (doc) =>
    settle(doc, (id) => ids.has(id)),
  );
  return {
    rows: [
      ...rows.map((row) =>
        update(suggestionTable, row, {
          state,
          reason,
          decidedBy: personId,
          decidedFor: organisationId,
          decidedAt: at.now,
          decidedSeq: text.seq,
        }),
      ),
      ...(edited?.rows ?? []),
    ],
    jobs: edited?.jobs ?? [],
    events: [
      plansEvent(
        `plans.suggestions-${state}`,
        SECTION,
        { ...section, audience: suggestionsAudience(section, circles) },
        { number: section.number, suggestions: [...ids] },
      ),
      ...origins.map((one) => ideaEvent(`plans.idea-${state}`, one, { suggestion: one.suggestionId })),
    ],
    result: { sectionId: section.id },
  };
}
