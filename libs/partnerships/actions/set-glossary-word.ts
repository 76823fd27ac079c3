import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { GLOSSARY_WORD_SET } from '../contract/events.js';
import { keyOfTerm, readWord, type GlossaryWord, type WordGiven } from '../domain/glossary/glossary-word.js';
import { mayEditGlossary } from '../domain/glossary/glossary-policy.js';
import { bodyBySlug, countOfWords, ownWord } from '../storage/glossary.store.js';
import type { KnownBody } from '../storage/places.store.js';
import { wordEvent, wordWritten, writesOver } from './glossary-change.js';

export interface SetGlossaryWordInput extends Requested, WordGiven {
  readonly place: string;
  /** Of the word as it was seen; 0 for a new one and for one of the general list. */
  readonly version: number;
}

interface Found {
  readonly body: KnownBody;
  readonly own: GlossaryWord | null;
  readonly count: number;
}

/** Officers say what a word means in their place. */
export const setGlossaryWord = defineAction<SetGlossaryWordInput, Found, { key: string; place: string }>({
  name: 'partnerships.set-glossary-word',

  async find(input, { tx }) {
    const body = await bodyBySlug(tx, input.place);
    if (!body) return null;
    await lockSeries(tx, `glossary/${body.id}`);
    return {
      body,
      own: await ownWord(tx, body.id, keyOfTerm(input.term)),
      count: await countOfWords(tx, body.id),
    };
  },

  may: (scope, { body }) => mayEditGlossary(scope, body),

  decide({ body, own, count }, input, at) {
    const read = readWord(input);
    if (!read.ok) return read;
    const over = writesOver(own, input.version, count);
    if ('faults' in over) return refused(over);
    const { id, row } = wordWritten(body.id, own, over.version, { ...read.value, inUse: true }, at);
    return done({
      rows: [row],
      events: [wordEvent(GLOSSARY_WORD_SET, id, body.id)],
      result: { key: read.value.key, place: body.slug },
    });
  },
});
