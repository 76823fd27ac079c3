import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Id } from '@folkmoot/kernel/id.js';
import { LocalDateScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';
import { EvidenceFileInputType } from './evidence-file.type.js';
import type { ShownTo } from '../domain/commitment.js';

@InputType('CommitmentBirthInput', { description: 'What a commitment is made of.' })
export class CommitmentBirthInputType {
  @Field(() => String, { description: 'plan-section, forum-post, or of a later area.' })
  kind!: string;

  @Field(() => ID)
  id!: Id;

  @Field(() => String, { nullable: true, description: 'The number of a paragraph, as people cite it.' })
  mark?: string | null;
}

@InputType('MakeCommitmentInput')
export class MakeCommitmentInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => String)
  what!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: whoever of the organisation accepts.' })
  personId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'What the public reads instead of a name.' })
  role!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Left out, it is one of the faults told.' })
  dueDate?: string | null;

  @Field(() => ID, { nullable: true })
  priorityId?: string | null;

  @Field(() => String, {
    defaultValue: 'public',
    description: 'public or partners; of an action always partners.',
  })
  shownTo!: ShownTo;

  @Field(() => String, { defaultValue: 'commitment', description: 'commitment or action.' })
  weight!: string;

  @Field(() => PenceScalar, { nullable: true })
  pence?: bigint | null;

  @Field(() => String, { defaultValue: '', description: 'What will show that it was done.' })
  evidenceExpected!: string;

  @Field(() => String, { nullable: true, description: 'One of the needs that Commitment lists.' })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'poorest, local-group, poorest-and-group or everyone.',
  })
  mattersTo?: string | null;

  @Field(() => CommitmentBirthInputType, { nullable: true })
  born?: CommitmentBirthInputType | null;
}

@InputType('UponCommitmentInput', { description: 'Which commitment, in the version that was seen.' })
export class UponCommitmentInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('DeclineCommitmentInput')
export class DeclineCommitmentInputType extends UponCommitmentInputType {
  @Field(() => String)
  reason!: string;
}

@InputType('ReportProgressInput')
export class ReportProgressInputType extends UponCommitmentInputType {
  @Field(() => String, { description: 'not-started, on-track, slipping or blocked.' })
  status!: string;

  @Field(() => String, { defaultValue: '', description: 'Needed where it slips or is blocked.' })
  text!: string;

  @Field(() => String, {
    defaultValue: '',
    description:
      'Where it slips or is blocked: partner, people, money, decision, systems, demand, premises or other.',
  })
  reason!: string;

  @Field(() => String, { defaultValue: '', description: 'What shows it; begins with https.' })
  link!: string;

  @Field(() => EvidenceFileInputType, { nullable: true, description: 'A file that shows it.' })
  file?: EvidenceFileInputType | null;
}

@InputType('MoveDueDateInput')
export class MoveDueDateInputType extends UponCommitmentInputType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Left out, it is one of the faults told.' })
  dueDate?: string | null;

  @Field(() => String)
  reason!: string;
}

@InputType('CloseCommitmentInput')
export class CloseCommitmentInputType extends UponCommitmentInputType {
  @Field(() => String, { description: 'What was done. For an action that is enough.' })
  evidence!: string;

  @Field(() => String, { defaultValue: '', description: 'What shows it; begins with https.' })
  link!: string;

  @Field(() => EvidenceFileInputType, { nullable: true, description: 'A file that shows it.' })
  file?: EvidenceFileInputType | null;

  @Field(() => String, {
    defaultValue: '',
    description: 'Where it can be seen. Of a commitment this, a link or a file is needed.',
  })
  whereSeen!: string;
}

@InputType('AmendCommitmentInput', {
  description: 'What it is to hold from now on, whole: what is left out is taken away.',
})
export class AmendCommitmentInputType extends UponCommitmentInputType {
  @Field(() => ID, { nullable: true })
  priorityId?: string | null;

  @Field(() => PenceScalar, { nullable: true })
  pence?: bigint | null;

  @Field(() => String, { defaultValue: '', description: 'What will show that it was done.' })
  evidenceExpected!: string;

  @Field(() => String, { nullable: true, description: 'One of the needs that Commitment lists.' })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'poorest, local-group, poorest-and-group or everyone.',
  })
  mattersTo?: string | null;
}

@InputType('QuestionCommitmentInput')
export class QuestionCommitmentInputType extends UponCommitmentInputType {
  @Field(() => String)
  question!: string;
}

@InputType('SeeEscalationInput')
export class SeeEscalationInputType extends UponCommitmentInputType {
  @Field(() => String, { description: 'What follows from it, in words.' })
  seen!: string;
}

@InputType('WaitForCommitmentInput')
export class WaitForCommitmentInputType extends UponCommitmentInputType {
  @Field(() => Int, {
    nullable: true,
    description: 'Of the other commitment, in the same place. Left out, it is one of the faults told.',
  })
  number?: number | null;
}

@InputType('StopWaitingInput')
export class StopWaitingInputType extends UponCommitmentInputType {
  @Field(() => ID, { description: 'The commitment that it waits for.' })
  otherId!: string;
}

@InputType('AnswerCommitmentQuestionInput')
export class AnswerQuestionInputType extends UponCommitmentInputType {
  @Field(() => String)
  answer!: string;
}

@InputType('HandOverCommitmentInput')
export class HandOverInputType extends UponCommitmentInputType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { defaultValue: '' })
  role!: string;
}
