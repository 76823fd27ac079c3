import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { acceptCommitment } from '../actions/accept-commitment.js';
import { amendCommitment } from '../actions/amend-commitment.js';
import { answerQuestion } from '../actions/answer-question.js';
import type { CommitmentOutcome } from '../actions/change-of.js';
import { closeCommitment } from '../actions/close-commitment.js';
import { declineCommitment } from '../actions/decline-commitment.js';
import { handOver } from '../actions/hand-over.js';
import { makeCommitmentOf } from '../actions/make-commitment-of.js';
import { moveDueDate } from '../actions/move-due-date.js';
import { questionCommitment } from '../actions/question-commitment.js';
import { seeEscalation } from '../actions/see-escalation.js';
import { stopWaiting } from '../actions/stop-waiting.js';
import { waitForCommitment } from '../actions/wait-for-commitment.js';
import { reportProgress } from '../actions/report-progress.js';
import { BirthKinds } from '../contract/birth-kinds.js';
import { commitmentById } from '../reads/one-commitment.js';
import type { EvidenceFileInputType } from './evidence-file.type.js';
import { EvidenceFiles } from './evidence-files.js';
import type { BroughtFile } from '../actions/with-evidence.js';
import { commitmentOf } from './commitment-shape.js';
import {
  AmendCommitmentInputType,
  AnswerQuestionInputType,
  CloseCommitmentInputType,
  DeclineCommitmentInputType,
  HandOverInputType,
  MakeCommitmentInputType,
  MoveDueDateInputType,
  QuestionCommitmentInputType,
  ReportProgressInputType,
  SeeEscalationInputType,
  StopWaitingInputType,
  UponCommitmentInputType,
  WaitForCommitmentInputType,
} from './commitment.input.js';
import { CommitmentType } from './commitment.type.js';

type Answer = Promise<CommitmentType | Refusal>;

@Resolver(() => CommitmentType)
export class CommitmentActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly evidence: EvidenceFiles,
    private readonly births: BirthKinds,
  ) {}

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Ask an organisation of the place for something, or promise it for your own.',
  })
  makeCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => MakeCommitmentInputType }) input: MakeCommitmentInputType,
  ): Answer {
    return this.run(me, makeCommitmentOf(this.births), {
      ...input,
      personId: input.personId ?? null,
      dueDate: input.dueDate ?? null,
      priorityId: input.priorityId ?? null,
    });
  }

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Say yes for the owning organisation: from now on it counts.',
  })
  acceptCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => UponCommitmentInputType }) input: UponCommitmentInputType,
  ): Answer {
    return this.run(me, acceptCommitment, input);
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Say no for the owning organisation, and why.' })
  declineCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => DeclineCommitmentInputType }) input: DeclineCommitmentInputType,
  ): Answer {
    return this.run(me, declineCommitment, input);
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Say how it stands.' })
  reportProgress(
    @Me() me: ReaderContext,
    @Args('input', { type: () => ReportProgressInputType }) input: ReportProgressInputType,
  ): Answer {
    return this.withFile(me, input, (file) => this.run(me, reportProgress, { ...input, file }));
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Name another day, and why.' })
  moveDueDate(
    @Me() me: ReaderContext,
    @Args('input', { type: () => MoveDueDateInputType }) input: MoveDueDateInputType,
  ): Answer {
    return this.run(me, moveDueDate, { ...input, dueDate: input.dueDate ?? null });
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Close it with what shows that it was done.' })
  closeCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => CloseCommitmentInputType }) input: CloseCommitmentInputType,
  ): Answer {
    return this.withFile(me, input, (file) => this.run(me, closeCommitment, { ...input, file }));
  }

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Say otherwise what it holds, as its owner or an officer of the place.',
  })
  amendCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => AmendCommitmentInputType }) input: AmendCommitmentInputType,
  ): Answer {
    return this.run(me, amendCommitment, { ...input, priorityId: input.priorityId ?? null });
  }

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Give it to another person of the same organisation.',
  })
  handOverCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => HandOverInputType }) input: HandOverInputType,
  ): Answer {
    return this.run(me, handOver, input);
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Ask its owner about it, as an officer.' })
  questionCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => QuestionCommitmentInputType }) input: QuestionCommitmentInputType,
  ): Answer {
    return this.run(me, questionCommitment, input);
  }

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Say that it waits for another commitment of the place, for its owner or as an officer.',
  })
  waitForCommitment(
    @Me() me: ReaderContext,
    @Args('input', { type: () => WaitForCommitmentInputType }) input: WaitForCommitmentInputType,
  ): Answer {
    return this.run(me, waitForCommitment, { ...input, number: input.number ?? null });
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Say that it waits for the other no more.' })
  stopWaiting(
    @Me() me: ReaderContext,
    @Args('input', { type: () => StopWaitingInputType }) input: StopWaitingInputType,
  ): Answer {
    return this.run(me, stopWaiting, input);
  }

  @Do(() => CommitmentType, {
    who: signedIn(),
    description: 'Say, as an officer, that one has seen what slipped too often, and what follows.',
  })
  seeEscalation(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SeeEscalationInputType }) input: SeeEscalationInputType,
  ): Answer {
    return this.run(me, seeEscalation, input);
  }

  @Do(() => CommitmentType, { who: signedIn(), description: 'Answer what an officer asked about it.' })
  answerCommitmentQuestion(
    @Me() me: ReaderContext,
    @Args('input', { type: () => AnswerQuestionInputType }) input: AnswerQuestionInputType,
  ): Answer {
    return this.run(me, answerQuestion, input);
  }

  /** Takes the file that comes with a deed, if any, before the deed is done. */
  private async withFile(
    me: ReaderContext,
    { id, file }: { readonly id: string; readonly file?: EvidenceFileInputType | null },
    deed: (file: BroughtFile | null) => Answer,
  ): Answer {
    const taken = await this.evidence.take(await me.scope(), id, file);
    return taken.ok ? deed(taken.value) : taken.refusal;
  }

  private async run<Input extends Requested, Found>(
    me: ReaderContext,
    action: Action<Input, Found, CommitmentOutcome>,
    input: Input,
  ): Answer {
    return answer(await this.actions.run(action, input, me.reader), async ({ id }) => {
      const row = await commitmentById(this.database, await me.scope(), this.clock.today(), id);
      if (!row) throw new Error(`Commitment ${id} was written, and whoever wrote it cannot see it.`);
      return commitmentOf(row);
    });
  }
}
