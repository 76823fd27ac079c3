import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { SharedDocument } from '@folkmoot/platform/documents/document.js';
import { clientOf } from '@folkmoot/platform/documents/edit-text.js';
import { replay } from '@folkmoot/platform/documents/replay.js';
import { suggestionsIn } from '@folkmoot/platform/documents/suggestions/suggestions-in.js';
import { placesOfWords, removeWords } from '@folkmoot/platform/documents/remove-words.js';
import { holdWholeText, rewriteDocument } from '@folkmoot/platform/documents/rewrite.js';
import { textNow } from '@folkmoot/platform/documents/take-text.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { passageFaults, reasonFaults } from '../domain/redaction.js';
import { fieldsWithout, holdsAnywhere, type SectionWords } from '../domain/section-words.js';
import type { Suggestion } from '../domain/suggestion.js';
import { mayRedact } from '../domain/version-policy.js';
import { everWritten, placesSeen, versionsWith } from '../reads/redaction-places.js';
import { wordsOf } from '../reads/suggestion-words.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { redactionPartTable, type RedactionPart } from '../storage/redaction-part.table.js';
import {
  holdSection,
  holdSectionWords,
  versionContents,
  type VersionContent,
} from '../storage/section-words.store.js';
import { holdOpenSuggestions } from '../storage/suggestions.store.js';
import { suggestionTable } from '../storage/suggestion.tables.js';
import { versionSeries } from '../storage/versions.store.js';

interface Input extends Requested {
  readonly sectionId: string;
  /** Nowhere kept: neither the request nor the journal holds them. */
  readonly words: string;
  readonly reason: string;
  /** How many the person was shown: where others came since, they look again. */
  readonly places: number;
}

interface Found extends FoundSection {
  /** Null where the words themselves are refused: nothing was looked for. */
  readonly held: {
    readonly document: SharedDocument;
    readonly updates: readonly Uint8Array[];
    readonly versions: readonly VersionContent[];
    readonly words: readonly SectionWords[];
    /** Those that wait to be decided. */
    readonly suggestions: readonly Suggestion[];
    readonly places: number;
    readonly ever: boolean;
  } | null;
}

/**
 * Takes a passage out of a section for good: its text, the record of its changes, its versions, and what is said about it. The
 * epoch rises, so that no open page brings the words back.
 */
export const redactPassage = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.redact-passage',

  async find({ sectionId, words }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    // Asked here as well: nobody's writing may be held up by somebody who may not.
    if (!found || !mayRedact(scope, found.circles, found.section)) return null;
    if (passageFaults(words).length > 0) return { ...found, held: null };
    const { id, documentId } = found.section;
    await lockSeries(tx, versionSeries(id));
    await holdSection(tx, id);
    const held = await holdWholeText(tx, documentId);
    if (!held) return null;
    const versions = versionsWith(await versionContents(tx, id), words);
    const around = (await holdSectionWords(tx, id)).filter((one) => holdsAnywhere(one, words));
    const seen = placesSeen(
      { text: placesOfWords(held.updates, words), versions, words: around },
      words,
      scope,
    );
    const suggestions = await holdOpenSuggestions(tx, documentId);
    const ever = seen.length > 0 || (await everWritten(tx, documentId, words));
    return { ...found, held: { ...held, versions, words: around, suggestions, places: seen.length, ever } };
  },

  may: (scope, { circles, section }) => mayRedact(scope, circles, section),

  decide({ section, held }, { words, reason, places }, { newId, now, scope }) {
    const faults = [...passageFaults(words), ...reasonFaults(reason)];
    if (held && !held.ever)
      faults.push(
        fault(
          'redaction/not-found',
          'words',
          'These words stand nowhere in this section: not in its text, its versions, its comments or the record of its changes.',
        ),
      );
    else if (held && held.places !== places)
      faults.push(
        fault(
          'redaction/places-changed',
          'words',
          'The section changed while you were looking: the words now stand in other places. Look at them again.',
        ),
      );
    if (!held || faults.length > 0) return refused(refusal(...faults));

    const { document, updates, versions, words: around, suggestions } = held;
    const epoch = document.epoch + 1;
    const client = clientOf(newId());
    const text = removeWords(updates, words, client);
    const left = suggestionsLeft(text.content);
    const { personId, organisationId } = scope.person!;
    const rewrite = rewriteDocument(
      document,
      { kind: 'redaction', reason, note: null, restored: null, personId, organisationId, at: now },
      { ...textNow([text.content]), content: text.content, ...(text.wrote && { client }) },
    );
    const part = (changed: Pick<RedactionPart, 'part' | 'target' | 'content' | 'fields'>): RowChange =>
      insert(redactionPartTable, { id: newId(), sectionId: section.id, epoch, at: now, ...changed });
    const named = new Map(around.filter((one) => one.part === 'version').map((one) => [one.target, one]));
    const newSlug = `section-${section.number}-${section.id.slice(-4)}`;
    const rewritten = versions.map(({ id, content }) => {
      const cleaned = removeWords([content], words, client).content;
      const { json, plain, sha256 } = textNow([cleaned]);
      const name = named.get(id);
      const fields = { json, plain, sha256, ...(name && fieldsWithout(name, words, newSlug)) };
      return part({ part: 'version', target: id, content: cleaned, fields });
    });
    const others = around
      .filter((one) => one.part !== 'version' || !versions.some(({ id }) => id === one.target))
      .map((one) =>
        part({
          part: one.part,
          target: one.target,
          content: null,
          // Exactly as the text holds it now: whoever decides on a suggestion decides on these words.
          fields: left.get(one.target) ?? fieldsWithout(one, words, newSlug),
        }),
      );
    // What of a suggestion is left goes on waiting. One that lost all its words ended with the older epoch.
    const carried = suggestions
      .filter(({ id }) => left.has(id))
      .map((one) => update(suggestionTable, one, { epoch }));
    return done({
      rows: [...rewrite.rows, ...rewritten, ...others, ...carried],
      events: [
        plansEvent(
          'plans.section-redacted',
          SECTION,
          { ...section, audience: section.textAudience },
          { number: section.number, reason, places: text.places.length, epoch },
        ),
        // In the circle of each, so that nobody hears of a version or a comment that is not theirs.
        ...versions.map(({ number, audience }) =>
          plansEvent(
            'plans.version-redacted',
            SECTION,
            { ...section, audience },
            { number: section.number, version: number, epoch },
          ),
        ),
        ...around.flatMap((one) =>
          one.part === 'comment' && one.audience
            ? plansEvent(
                'plans.comment-redacted',
                SECTION,
                { ...section, audience: one.audience },
                { number: section.number, comment: one.target, epoch },
              )
            : [],
        ),
        ...rewrite.events,
      ],
      jobs: rewrite.jobs,
      result: { sectionId: section.id },
    });
  },
});

function suggestionsLeft(content: Uint8Array): ReadonlyMap<string, ReturnType<typeof wordsOf>> {
  const doc = replay([content]);
  const left = new Map(suggestionsIn(doc).map((one) => [one.id, wordsOf(one)]));
  doc.destroy();
  return left;
}
