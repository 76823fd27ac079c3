import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { holdText, rewriteDocument } from '@folkmoot/platform/documents/rewrite.js';
import type { SharedDocument } from '@folkmoot/platform/documents/document.js';
import type { TakenText } from '@folkmoot/platform/documents/take-text.js';
import { ideaEvent, plansEvent, SECTION } from '../contract/events.js';
import type { SuggestionOrigin } from '../domain/suggestion-origin.js';
import { mayRestoreVersion } from '../domain/version-policy.js';
import { ideasWaiting } from '../storage/suggestions.store.js';
import {
  lastVersionNumber,
  versionById,
  versionSeries,
  type FoundVersion,
} from '../storage/versions.store.js';
import { versionRow } from './version-rows.js';

interface Input extends Requested {
  readonly versionId: string;
}

interface Found extends FoundVersion {
  readonly document: SharedDocument;
  readonly text: TakenText;
  readonly last: number;
  /** That waited in the text and end with it. */
  readonly ideas: readonly SuggestionOrigin[];
}

/**
 * A version becomes the text again. What stood until then is kept as a version first, so nothing is lost and no version of the
 * text as it was seen is asked for; the text that results is a version too. Letters keep their writers.
 */
export const restoreVersion = defineAction<Input, Found, { versionId: string; sectionId: string }>({
  name: 'plans.restore-version',

  async find({ versionId }, { tx, scope }) {
    const found = isId(versionId) ? await versionById(tx, versionId, scope) : null;
    // Asked here as well: nobody's writing may be held up by somebody who may not.
    if (!found || !mayRestoreVersion(scope, found.circles, found.section, found.found)) return null;
    await lockSeries(tx, versionSeries(found.section.id));
    const held = await holdText(tx, found.section.documentId);
    if (!held) return null;
    const last = await lastVersionNumber(tx, found.section.id);
    return { ...found, ...held, last, ideas: await ideasWaiting(tx, found.section.documentId) };
  },

  may: (scope, { circles, section, found }) => mayRestoreVersion(scope, circles, section, found),

  decide({ section, found, document, text, last, ideas }, _input, at) {
    const faults = faultsOf(document, text, found.sha256);
    if (faults.length > 0) return refused(refusal(...faults));
    const empty = text.plain.trim() === '';
    const before = empty
      ? []
      : [
          versionRow(
            section,
            text,
            { number: last + 1, name: `Before restoring version ${found.number}` },
            at,
          ),
        ];
    const number = last + before.length + 1;
    const after = versionRow(
      section,
      { ...found, epoch: document.epoch + 1, uptoSeq: text.uptoSeq },
      { number, name: `Restored from version ${found.number}` },
      at,
    );
    const { personId, organisationId } = at.scope.person!;
    const told = { kind: 'restore', reason: 'version', note: null, restored: found.number } as const;
    const rewrite = rewriteDocument(
      document,
      { ...told, personId, organisationId, at: at.now },
      { ...found, heldNumbers: 0 },
    );
    const seen = { ...section, audience: section.textAudience };
    const named = (version: number) =>
      plansEvent('plans.version-named', SECTION, seen, { number: section.number, version });
    return done({
      rows: [...before.map(({ row }) => row), ...rewrite.rows, after.row],
      events: [
        plansEvent('plans.version-restored', SECTION, seen, {
          number: section.number,
          version: found.number,
          epoch: document.epoch + 1,
        }),
        ...before.map(() => named(last + 1)),
        named(number),
        ...rewrite.events,
        ...ideas.map((one) => ideaEvent('plans.idea-ended', one, { suggestion: one.suggestionId })),
      ],
      jobs: rewrite.jobs,
      result: { versionId: after.id, sectionId: section.id },
    });
  },
});

function faultsOf(document: SharedDocument, text: TakenText, sha256: string): Fault[] {
  if (document.frozen)
    return [
      fault(
        'restore/frozen',
        'versionId',
        'This section is closed for changes. An earlier text can be put back when it is open again.',
      ),
    ];
  if (text.sha256 === sha256)
    return [fault('restore/already-so', 'versionId', 'The section already reads exactly like this version.')];
  if (text.heldNumbers > 0)
    return [
      fault(
        'version/text-nhs-number',
        'versionId',
        'The text holds what looks like an NHS number, and restoring would keep it as a version. Take it out of the section first: nothing about a patient belongs here.',
      ),
    ];
  return [];
}
