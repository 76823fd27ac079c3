import { Args, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { answerWordProposal } from '../actions/answer-word-proposal.js';
import { proposeGlossaryWord } from '../actions/propose-glossary-word.js';
import { setGlossaryWord } from '../actions/set-glossary-word.js';
import { takeOutGlossaryWord } from '../actions/take-out-glossary-word.js';
import {
  AnswerWordProposalInputType,
  ProposeGlossaryWordInputType,
  SetGlossaryWordInputType,
  TakeOutGlossaryWordInputType,
} from './glossary.input.js';
import { WordSetType } from './glossary.type.js';

@Resolver(() => WordSetType)
export class GlossaryActionsResolver {
  constructor(private readonly actions: Actions) {}

  @Do(() => WordSetType, { who: signedIn(), description: 'Say what a word means in a place.' })
  async setGlossaryWord(
    @Args('input', { type: () => SetGlossaryWordInputType }) input: SetGlossaryWordInputType,
    @Me() me: ReaderContext,
  ): Promise<WordSetType | Refusal> {
    return answer(await this.actions.run(setGlossaryWord, input, me.reader), async (set) => set);
  }

  @Do(() => WordSetType, { who: signedIn(), description: 'Take a word out of the glossary of a place.' })
  async takeOutGlossaryWord(
    @Args('input', { type: () => TakeOutGlossaryWordInputType }) input: TakeOutGlossaryWordInputType,
    @Me() me: ReaderContext,
  ): Promise<WordSetType | Refusal> {
    return answer(await this.actions.run(takeOutGlossaryWord, input, me.reader), async (taken) => taken);
  }

  @Do(() => WordSetType, { who: signedIn(), description: 'Ask the officers to explain a word.' })
  async proposeGlossaryWord(
    @Args('input', { type: () => ProposeGlossaryWordInputType }) input: ProposeGlossaryWordInputType,
    @Me() me: ReaderContext,
  ): Promise<WordSetType | Refusal> {
    const { place } = input;
    return answer(await this.actions.run(proposeGlossaryWord, input, me.reader), async () => ({
      place,
      key: null,
    }));
  }

  @Do(() => WordSetType, { who: signedIn(), description: 'Take a proposed word up, or decline it.' })
  async answerWordProposal(
    @Args('input', { type: () => AnswerWordProposalInputType }) input: AnswerWordProposalInputType,
    @Me() me: ReaderContext,
  ): Promise<WordSetType | Refusal> {
    return answer(await this.actions.run(answerWordProposal, input, me.reader), async ({ place }) => ({
      place,
      key: null,
    }));
  }
}
