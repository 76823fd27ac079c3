import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('StartPlanInput')
export class StartPlanInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  title!: string;
}

@InputType('OpenPlanInput')
export class OpenPlanInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'partners, forum or public.' })
  openness!: string;
}

@InputType('AddPriorityInput')
export class AddPriorityInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  title!: string;
}

@InputType('RetirePriorityInput')
export class RetirePriorityInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  priorityId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}
