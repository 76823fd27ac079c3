import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import type { ShownTo } from '../domain/commitment.js';

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

  @Field(() => String, { defaultValue: 'public', description: 'public or partners.' })
  shownTo!: ShownTo;
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
  @Field(() => String, { description: 'What was done, and what shows it.' })
  evidence!: string;

  @Field(() => String, { defaultValue: '', description: 'What shows it; begins with https.' })
  link!: string;
}

@InputType('QuestionCommitmentInput')
export class QuestionCommitmentInputType extends UponCommitmentInputType {
  @Field(() => String)
  question!: string;
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
