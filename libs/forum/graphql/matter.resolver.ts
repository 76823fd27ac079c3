import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { answerQuestion } from '../actions/answer-question.js';
import { askQuestion } from '../actions/ask-question.js';
import { takeUpIdea } from '../actions/take-up-idea.js';
import { suggestIdea } from '../actions/suggest-idea.js';
import {
  mayAnswerQuestion,
  mayAskQuestion,
  maySuggestIdea,
  mayTakeUp,
} from '../domain/matters/matter-policy.js';
import { isOverdue } from '../domain/matters/question.js';
import { askable, ideasOf, questionOfThread, takenUpOf, type QuestionRow } from '../reads/matters.js';
import { seenThread } from '../storage/forum.store.js';
import {
  AnswerQuestionInputType,
  AskQuestionInputType,
  ForumMatterType,
  ForumQuestionType,
  ForumTakenUpType,
  SuggestIdeaInputType,
  TakeUpIdeaInputType,
} from './matter.type.js';
import { ForumThreadQuestionType } from './forum.type.js';
import { takenUpShown } from './taken-up-shown.js';

@Resolver(() => ForumMatterType)
export class MatterResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => ForumMatterType, { nullable: true, who: signedIn() })
  async forumMatter(
    @Me() me: ReaderContext,
    @Args('thread', { type: () => ID }) threadId: string,
  ): Promise<ForumMatterType | null> {
    const scope = await me.scope();
    const thread = await seenThread(this.database, scope, threadId);
    if (!thread) return null;
    const question = await questionOfThread(this.database, scope, thread.id);
    const mayAsk = mayAskQuestion(scope, thread);
    return {
      threadId: thread.id,
      question: question && this.question(question),
      takenUp: (await takenUpOf(this.database, scope, this.clock.today(), thread.id)).map(takenUpShown),
      askable: mayAsk ? await askable(this.database, thread.audience) : [],
      mayAsk,
      mayAnswer: question !== null && mayAnswerQuestion(scope, thread, question),
      mayTakeUp: mayTakeUp(scope, thread),
      maySuggest: maySuggestIdea(scope, thread),
    };
  }

  @Ask(() => [ForumTakenUpType], { who: signedIn(), description: 'What became of the reader’s ideas.' })
  async myIdeas(@Me() me: ReaderContext): Promise<ForumTakenUpType[]> {
    return (await ideasOf(this.database, await me.scope(), this.clock.today())).map(takenUpShown);
  }

  @Do(() => ForumMatterType, { who: signedIn(), description: 'Ask somebody to find an answer by a day.' })
  async askQuestion(
    @Args('input', { type: () => AskQuestionInputType }) input: AskQuestionInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumMatterType | Refusal> {
    return this.read(me, await this.actions.run(askQuestion, input, me.reader));
  }

  @Do(() => ForumMatterType, { who: signedIn(), description: 'Mark the post that answers a question.' })
  async answerQuestion(
    @Args('input', { type: () => AnswerQuestionInputType }) input: AnswerQuestionInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumMatterType | Refusal> {
    return this.read(me, await this.actions.run(answerQuestion, input, me.reader));
  }

  @Do(() => ForumMatterType, { who: signedIn(), description: 'Say which commitment an idea became.' })
  async takeUpIdea(
    @Args('input', { type: () => TakeUpIdeaInputType }) input: TakeUpIdeaInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumMatterType | Refusal> {
    return this.read(me, await this.actions.run(takeUpIdea, input, me.reader));
  }

  @Do(() => ForumMatterType, {
    who: signedIn(),
    description: 'Suggest an idea at the end of a section of the plan; its author hears what becomes of it.',
  })
  async suggestIdea(
    @Args('input', { type: () => SuggestIdeaInputType }) input: SuggestIdeaInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumMatterType | Refusal> {
    return this.read(me, await this.actions.run(suggestIdea, input, me.reader));
  }

  private read(me: ReaderContext, outcome: Result<{ id: string }>): Promise<ForumMatterType | Refusal> {
    return answer(outcome, async ({ id }) => (await this.forumMatter(me, id))!);
  }

  private question(row: QuestionRow): ForumQuestionType {
    return { ...row, overdue: isOverdue(row, this.clock.today()) };
  }
}

/** A day passes by itself. */
@Resolver(() => ForumThreadQuestionType)
export class ThreadQuestionResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => Boolean)
  overdue(@Parent() question: ForumThreadQuestionType): boolean {
    return isOverdue(question, this.clock.today());
  }
}
