import { officersAudience } from '@folkmoot/kernel/audience.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { WORD_PROPOSED } from '../contract/events.js';
import { readWord, type WordGiven } from '../domain/glossary/glossary-word.js';
import { mayProposeWord } from '../domain/glossary/glossary-policy.js';
import { bodyBySlug, waitingOf } from '../storage/glossary.store.js';
import { wordProposalTable } from '../storage/glossary.tables.js';
import type { KnownBody } from '../storage/places.store.js';

export interface ProposeGlossaryWordInput extends Requested, WordGiven {
  readonly place: string;
}

interface Found {
  readonly body: KnownBody;
  readonly waiting: number;
}

const MOST_WAITING = 20;

/** Somebody of the place or its forum asks its officers to put a word into the glossary, or to explain one otherwise. */
export const proposeGlossaryWord = defineAction<ProposeGlossaryWordInput, Found, { id: Id }>({
  name: 'partnerships.propose-glossary-word',

  async find(input, { tx, scope }) {
    const body = await bodyBySlug(tx, input.place);
    if (!body || !scope.person) return null;
    return { body, waiting: await waitingOf(tx, body.id, scope.person.personId) };
  },

  may: (scope, { body }) => mayProposeWord(scope, body),

  decide({ body, waiting }, input, at) {
    const read = readWord(input);
    if (!read.ok) return read;
    if (waiting >= MOST_WAITING)
      return refused(
        refusal(
          fault(
            'glossary/many-wait',
            '',
            `${MOST_WAITING} words of yours wait for an answer. Propose more when the officers have answered.`,
          ),
        ),
      );
    const { personId, organisationId } = at.scope.person!;
    const id = at.newId();
    return done({
      rows: [
        insert(wordProposalTable, {
          id,
          version: 1,
          partnershipId: body.id,
          ...read.value,
          audience: officersAudience(body.id),
          personId,
          organisationId: organisationId!,
          proposedAt: at.now,
          standing: 'waiting',
          reason: null,
          answeredAt: null,
          answeredBy: null,
        }),
      ],
      events: [
        {
          type: WORD_PROPOSED,
          subject: { kind: 'word-proposal', id },
          audience: officersAudience(body.id),
          streams: [`partnership/${body.id}`],
          data: { person: personId },
        },
      ],
      result: { id },
    });
  },
});
