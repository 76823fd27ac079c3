import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Priority', { description: 'One of the few things a plan puts first.' })
export class PriorityType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'Never given twice in one plan: “priority 3”.' })
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Boolean, { description: 'It counts no more; what speaks of it still leads here.' })
  retired!: boolean;
}

@ObjectType('PlanTemplate', {
  description: 'The usual sections of a kind of plan, to change before they are added.',
})
export class PlanTemplateType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the source that is named; none where no dated source is named.',
  })
  asOf!: string | null;

  @Field(() => String)
  source!: string;

  @Field(() => [String])
  sections!: readonly string[];
}

@ObjectType('Plan', {
  description: 'What a partnership wants to do: its priorities, and sections that its organisations write.',
})
export class PlanType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Who sees title and priorities: partners, forum or public.' })
  openness!: string;

  @Field(() => Int, { description: 'How many priorities may stand at once.' })
  priorityCap!: number;
}
