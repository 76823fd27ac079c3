import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PenceScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType('OwnLineInput')
export class OwnLineInputType {
  @Field(() => ID)
  partnerId!: string;

  @Field(() => PenceScalar, { description: 'Positive is more than planned.' })
  pence!: bigint;
}

@InputType('PositionEntryInput')
export class PositionEntryInputType {
  @Field(() => String)
  scheme!: string;

  @Field(() => String)
  month!: string;

  @Field(() => PenceScalar)
  budget!: bigint;

  @Field(() => PenceScalar)
  actualToDate!: bigint;

  @Field(() => PenceScalar)
  forecastOutturn!: bigint;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [OwnLineInputType], {
    nullable: true,
    description:
      'Of a scheme of own lines: each partner’s part of forecast less budget. All is its host’s where nothing is said.',
  })
  lines?: OwnLineInputType[] | null;
}

@InputType('EnterPositionsInput')
export class EnterPositionsInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  agreementId!: string;

  @Field(() => [PositionEntryInputType])
  entries!: PositionEntryInputType[];

  @Field(() => Boolean)
  meantFinal!: boolean;

  @Field(() => Boolean, { description: 'At once to the parties.' })
  release!: boolean;
}

@InputType('BringPositionsInput')
export class BringPositionsInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  agreementId!: string;

  @Field(() => String)
  base64!: string;

  @Field(() => Boolean)
  meantFinal!: boolean;

  @Field(() => Boolean)
  release!: boolean;
}

@InputType('PositionChosenInput')
export class PositionChosenInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  positionId!: string;

  @Field(() => Int)
  version!: number;
}
