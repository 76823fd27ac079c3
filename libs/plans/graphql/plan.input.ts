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

@InputType('PlannedSectionInput')
export class PlannedSectionInput {
  @Field(() => String, { description: 'Left empty: this one is left out.' })
  title!: string;

  @Field(() => String, { description: 'The organisation that answers for it.' })
  ownerOrganisationId!: string;
}

@InputType('AddSectionsInput')
export class AddSectionsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => [PlannedSectionInput], { description: 'In the order of the outline.' })
  sections!: PlannedSectionInput[];
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
