import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { GlossaryWord, WordRead } from '../domain/glossary/glossary-word.js';
import { MOST_WORDS } from '../storage/glossary.store.js';
import { glossaryWordTable } from '../storage/glossary.tables.js';

/** Writes what a place says of a word: a row of its own, made where it has none yet. */
export function wordWritten(
  partnershipId: Id,
  own: GlossaryWord | null,
  version: number,
  word: WordRead & { readonly inUse: boolean },
  at: Moment,
): { readonly id: Id; readonly row: RowChange } {
  const said = { ...word, changedAt: at.now, changedBy: at.scope.person!.personId };
  if (own) return { id: own.id, row: update(glossaryWordTable, { id: own.id, version }, said) };
  const id = at.newId();
  return { id, row: insert(glossaryWordTable, { id, version: 1, partnershipId, ...said }) };
}

/** Which version is written over, or why none may be. What was taken out may be put back without its version being seen. */
export function writesOver(
  own: GlossaryWord | null,
  seen: number,
  count: number,
): { readonly version: number } | Refusal {
  const version = own && !own.inUse && seen === 0 ? own.version : seen;
  if (version !== (own?.version ?? 0)) return changedSince();
  return !own && count >= MOST_WORDS
    ? refusal(
        fault('glossary/full', '', `A place’s own words are at most ${MOST_WORDS}. Take some out first.`),
      )
    : { version };
}

export const wordEvent = (type: string, id: Id, partnershipId: Id): DomainEvent => ({
  type,
  subject: { kind: 'glossary-word', id },
  audience: PUBLIC,
  streams: [`partnership/${partnershipId}`],
  data: {},
});

export const changedSince = (): Refusal =>
  refusal(
    fault(
      'glossary/changed-since',
      'term',
      'The glossary has this word already, or somebody changed it while you were writing. What you entered is kept: compare it with what the glossary says now.',
    ),
  );
