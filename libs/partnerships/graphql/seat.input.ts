import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType()
export class EndSittingInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  holderId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day; at once where it is left out.',
  })
  until?: string | null;
}

@InputType()
export class WithdrawSeatChangeInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  changeId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class SetVacancyAlarmInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  seatClass!: string;

  @Field(() => Int)
  days!: number;
}
