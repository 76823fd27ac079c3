import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SectionRefType } from '@folkmoot/plans/contract/section-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('ForumQuestion', { description: 'A thread that asks something of somebody by a day.' })
export class ForumQuestionType {
  @Field(() => String)
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => Int)
  thread!: number;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  ownerId!: string;

  @Field(() => String)
  ownerName!: string;

  @Field(() => String)
  ownerOrganisation!: string;

  @Field(() => LocalDateScalar)
  due!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'The number of the post that answers it.' })
  answer!: number | null;
}

@ObjectType('ForumAskable')
export class ForumAskableType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisation!: string;
}

@ObjectType('ForumIdeaStep')
export class ForumIdeaStepType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, { description: 'As the record says it, such as `commitment accepted`.' })
  what!: string;
}

@ObjectType('ForumIdeaCommitment', { description: 'The commitment that an idea became.' })
export class ForumIdeaCommitmentType {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String)
  standing!: string;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => [ForumIdeaStepType], { description: 'What happened to it, the newest first.' })
  steps!: ForumIdeaStepType[];
}

@ObjectType('ForumIdeaSuggestion', {
  description:
    'The suggestion for the plan that an idea became: everybody who reads the thread learns how it ends.',
})
export class ForumIdeaSuggestionType {
  @Field(() => String, {
    description: 'open, accepted, rejected, withdrawn, or lapsed: it ended with the text it was in.',
  })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of whoever decided, where the reader may read the section.',
  })
  reason!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation for which it was decided, where the reader knows of the section.',
  })
  decidedFor!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The first version that holds it, of those the reader may read.',
  })
  inVersion!: number | null;

  @Field(() => SectionRefType, { nullable: true, description: 'Where the reader knows of it.' })
  section!: SectionRefType | null;
}

@ObjectType('ForumTakenUp', {
  description: 'An idea that became a commitment, or a suggestion for the plan.',
})
export class ForumTakenUpType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  place!: string;

  @Field(() => Int)
  thread!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'The number of the post with the idea.' })
  post!: number;

  @Field(() => String, { description: 'Who took it up.' })
  byName!: string;

  @Field(() => String)
  byOrganisation!: string;

  @Field(() => InstantScalar)
  takenUpAt!: Date;

  @Field(() => ForumIdeaCommitmentType, { nullable: true })
  commitment!: ForumIdeaCommitmentType | null;

  @Field(() => ForumIdeaSuggestionType, { nullable: true })
  suggestion!: ForumIdeaSuggestionType | null;
}

@ObjectType('ForumMatter', { description: 'What a thread asks of somebody, and what became of its idea.' })
export class ForumMatterType {
  @Field(() => ID)
  threadId!: string;

  @Field(() => ForumQuestionType, { nullable: true })
  question!: ForumQuestionType | null;

  @Field(() => [ForumTakenUpType])
  takenUp!: ForumTakenUpType[];

  @Field(() => [ForumAskableType], { description: 'For whoever may ask; empty for all others.' })
  askable!: ForumAskableType[];

  @Field(() => Boolean)
  mayAsk!: boolean;

  @Field(() => Boolean)
  mayAnswer!: boolean;

  @Field(() => Boolean)
  mayTakeUp!: boolean;

  @Field(() => Boolean, { description: 'For the plan, in a section in which the reader may suggest.' })
  maySuggest!: boolean;
}

@InputType('AskQuestionInput')
export class AskQuestionInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => String, { description: 'Who finds the answer; empty, it is one of the faults told.' })
  ownerId!: string;

  @Field(() => String, { description: 'The organisation they speak for in it.' })
  ownerFor!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due: string | null = null;
}

@InputType('AnswerQuestionInput')
export class AnswerQuestionInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the post; left out, the question is open again.',
  })
  post: number | null = null;
}

@InputType('TakeUpIdeaInput')
export class TakeUpIdeaInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, {
    description: 'The number of the post with the idea; left out, the first.',
    defaultValue: 1,
  })
  post: number = 1;

  @Field(() => Int, { nullable: true, description: 'The number of the commitment that it became.' })
  commitment: number | null = null;
}

@InputType('SuggestIdeaInput')
export class SuggestIdeaInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'The number of the post with the idea.' })
  post!: number;

  @Field(() => String, { description: 'The id of the section; empty, it is one of the faults told.' })
  sectionId!: string;

  @Field(() => String, { description: 'As they are to stand at its end; each line is a paragraph.' })
  words!: string;
}
