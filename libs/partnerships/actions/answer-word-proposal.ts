import { personAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { GLOSSARY_WORD_SET, WORD_PROPOSAL_ANSWERED } from '../contract/events.js';
import {
  keyOfTerm,
  readWord,
  type GlossaryWord,
  type WordGiven,
  type WordProposal,
} from '../domain/glossary/glossary-word.js';
import { mayEditGlossary } from '../domain/glossary/glossary-policy.js';
import { faultsOfWords } from '../domain/words.js';
import { countOfWords, ownWord, proposalById } from '../storage/glossary.store.js';
import { wordProposalTable } from '../storage/glossary.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';
import { wordEvent, wordWritten, writesOver } from './glossary-change.js';

export interface AnswerWordProposalInput extends Requested, WordGiven {
  readonly id: Id;
  readonly version: number;
  readonly accept: boolean;
  /** Of the word of that term as the glossary had it when it was seen; 0 where it had none of its own. */
  readonly wordVersion: number;
  /** Why it is declined. */
  readonly reason: string;
}

interface Found {
  readonly body: KnownBody;
  readonly proposal: WordProposal;
  readonly own: GlossaryWord | null;
  readonly count: number;
}

/** Officers take a proposed word up, in its own words or better ones, or decline it with a reason. Its proposer hears of it. */
export const answerWordProposal = defineAction<AnswerWordProposalInput, Found, { id: Id; place: string }>({
  name: 'partnerships.answer-word-proposal',

  async find(input, { tx, scope }) {
    const proposal = await proposalById(tx, scope, input.id);
    const body = proposal && (await bodyById(tx, proposal.partnershipId));
    if (!proposal || !body) return null;
    await lockSeries(tx, `glossary/${body.id}`);
    return {
      body,
      proposal,
      own: await ownWord(tx, body.id, keyOfTerm(input.term)),
      count: await countOfWords(tx, body.id),
    };
  },

  may: (scope, { body }) => mayEditGlossary(scope, body),

  decide({ body, proposal, own, count }, input, at) {
    if (proposal.standing !== 'waiting')
      return refused(
        refusal(fault('glossary/answered', '', 'Another officer has answered this proposal already.')),
      );
    const answered = { answeredAt: at.now, answeredBy: at.scope.person!.personId };
    const told = {
      type: WORD_PROPOSAL_ANSWERED,
      subject: { kind: 'word-proposal', id: proposal.id },
      audience: personAudience(proposal.personId),
      streams: [`partnership/${body.id}`, `person/${proposal.personId}`],
      data: { accepted: input.accept },
    };
    const result = { id: proposal.id, place: body.slug };
    if (!input.accept) {
      const faults = faultsOfWords(input.reason, {
        path: 'reason',
        code: 'glossary/reason',
        longest: 500,
        missing: 'Say why: who proposed it reads this.',
      });
      if (faults.length > 0) return refused(refusal(...faults));
      return done({
        rows: [
          update(
            wordProposalTable,
            { id: proposal.id, version: input.version },
            { ...answered, standing: 'declined', reason: input.reason.trim() },
          ),
        ],
        events: [told],
        result,
      });
    }
    const read = readWord(input);
    if (!read.ok) return read;
    const over = writesOver(own, input.wordVersion, count);
    if ('faults' in over) return refused(over);
    const word = wordWritten(body.id, own, over.version, { ...read.value, inUse: true }, at);
    return done({
      rows: [
        update(
          wordProposalTable,
          { id: proposal.id, version: input.version },
          { ...answered, standing: 'accepted' },
        ),
        word.row,
      ],
      events: [told, wordEvent(GLOSSARY_WORD_SET, word.id, body.id)],
      result,
    });
  },
});
