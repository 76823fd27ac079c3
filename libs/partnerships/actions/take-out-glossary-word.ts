import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { GLOSSARY_WORD_TAKEN_OUT } from '../contract/events.js';
import { generalEntry, type GlossaryWord } from '../domain/glossary/glossary-word.js';
import { mayEditGlossary } from '../domain/glossary/glossary-policy.js';
import { bodyBySlug, ownWord } from '../storage/glossary.store.js';
import type { KnownBody } from '../storage/places.store.js';
import { changedSince, wordEvent, wordWritten } from './glossary-change.js';

export interface TakeOutGlossaryWordInput extends Requested {
  readonly place: string;
  readonly key: string;
  /** Of the word as it was seen; 0 for one of the general list. */
  readonly version: number;
}

interface Found {
  readonly body: KnownBody;
  readonly own: GlossaryWord | null;
}

/** A word leaves the glossary of a place, also one of the general list. */
export const takeOutGlossaryWord = defineAction<
  TakeOutGlossaryWordInput,
  Found,
  { key: string; place: string }
>({
  name: 'partnerships.take-out-glossary-word',

  async find(input, { tx }) {
    const body = await bodyBySlug(tx, input.place);
    if (!body) return null;
    await lockSeries(tx, `glossary/${body.id}`);
    const own = await ownWord(tx, body.id, input.key);
    return (own ? own.inUse : generalEntry(input.key) !== undefined) ? { body, own } : null;
  },

  may: (scope, { body }) => mayEditGlossary(scope, body),

  decide({ body, own }, input, at) {
    if (input.version !== (own?.version ?? 0)) return refused(changedSince());
    const { key, term, standsFor, meaning } = own ?? generalEntry(input.key)!;
    const word = { key, term, standsFor, meaning, inUse: false };
    const { id, row } = wordWritten(body.id, own, input.version, word, at);
    return done({
      rows: [row],
      events: [wordEvent(GLOSSARY_WORD_TAKEN_OUT, id, body.id)],
      result: { key, place: body.slug },
    });
  },
});
