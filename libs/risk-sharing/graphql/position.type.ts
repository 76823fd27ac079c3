import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';
import { PartnerPenceType, RiskAllocationType } from './allocation.type.js';

@ObjectType('RiskPosition', { description: 'What a host says of a scheme at the end of a month.' })
export class RiskPositionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  scheme!: string;

  @Field(() => String, { description: '`2027-06`.' })
  month!: string;

  @Field(() => PenceScalar)
  budget!: bigint;

  @Field(() => PenceScalar)
  actualToDate!: bigint;

  @Field(() => PenceScalar)
  forecastOutturn!: bigint;

  @Field(() => PenceScalar, { description: 'Forecast less budget: positive is more than planned.' })
  variance!: bigint;

  @Field(() => String, { description: 'on-budget, near-budget or off-budget.' })
  standing!: string;

  @Field(() => Int, {
    description: 'On budget up to this part of it, as its place had agreed that day: in hundredths of 1%.',
  })
  greenBps!: number;

  @Field(() => Int, { description: 'Near the budget up to this part.' })
  amberBps!: number;

  @Field(() => Boolean)
  final!: boolean;

  @Field(() => Boolean, { description: 'It is to be approved as final.' })
  meantFinal!: boolean;

  @Field(() => Boolean, { description: 'The parties see it.' })
  released!: boolean;

  @Field(() => ID, { nullable: true, description: 'The position of the same month that it says anew.' })
  restates!: string | null;

  @Field(() => String)
  note!: string;

  @Field(() => [PartnerPenceType], {
    nullable: true,
    description: 'Each partner’s own part of the variance, where they were said.',
  })
  lines!: PartnerPenceType[] | null;

  @Field(() => InstantScalar)
  enteredAt!: Date;
}

@ObjectType('PositionPage')
export class PositionPageType {
  @Field(() => RiskPositionType)
  position!: RiskPositionType;

  @Field(() => [RiskPositionType], {
    description: 'What was said of the same scheme and month, newest first.',
  })
  said!: RiskPositionType[];

  @Field(() => [RiskAllocationType], { description: 'Of its rule and month, newest first.' })
  allocations!: RiskAllocationType[];

  @Field(() => String)
  enteredByName!: string;

  @Field(() => String, { nullable: true })
  approvedByName!: string | null;

  @Field(() => Boolean, { description: 'The reader may release it to the parties.' })
  mayRelease!: boolean;

  @Field(() => Boolean, { description: 'The reader may approve it as final.' })
  mayApprove!: boolean;
}

@ObjectType('PositionWritten')
export class PositionWrittenType {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => [ID])
  positionIds!: string[];
}
