import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { GLOSSARY_WORD_SET } from '../contract/events.js';
import { keyOfTerm, readWord, type GlossaryWord, type WordGiven } from '../domain/glossary/glossary-word.js';
import { mayEditGlossary } from '../domain/glossary/glossary-policy.js';
import { bodyBySlug, countOfWords, MOST_WORDS, ownWord } from '../storage/glossary.store.js';
import type { KnownBody } from '../storage/places.store.js';
import { changedSince, wordEvent, wordWritten } from './glossary-change.js';

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
    // What was taken out can be put back without its former version being seen.
    const seen = own && !own.inUse && input.version === 0 ? own.version : input.version;
    if (seen !== (own?.version ?? 0)) return refused(changedSince());
    if (!own && count >= MOST_WORDS)
      return refused(
        refusal(
          fault('glossary/full', '', `A place’s own words are at most ${MOST_WORDS}. Take some out first.`),
        ),
      );
    const { id, row } = wordWritten(body.id, own, seen, { ...read.value, inUse: true }, at);
    return done({
      rows: [row],
      events: [wordEvent(GLOSSARY_WORD_SET, id, body.id)],
      result: { key: read.value.key, place: body.slug },
    });
  },
});
