import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType()
export class SetBoundaryInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => Int, { description: 'The number of the last version seen; 0 where there is none.' })
  seen!: number;

  @Field(() => String, { description: 'Councils, counties or wards, by codes or names, one a line.' })
  areas!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One a line: its name, a colon, and its wards or how many people live there.',
  })
  neighbourhoods?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the past is corrected.' })
  reason?: string | null;
}

@InputType()
export class RenamePlaceInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => Int, { description: 'The number of the last name seen; 0 where it has its first name.' })
  seen!: number;

  @Field(() => String)
  name!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the past is corrected.' })
  reason?: string | null;
}
