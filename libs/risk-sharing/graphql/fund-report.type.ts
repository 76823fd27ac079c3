import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PenceScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('FundIncome')
export class FundIncomeType {
  @Field(() => ID)
  partnerId!: string;

  @Field(() => String)
  source!: string;

  @Field(() => PenceScalar)
  inPeriod!: bigint;

  @Field(() => PenceScalar)
  toDate!: bigint;

  @Field(() => PenceScalar)
  wholeYear!: bigint;
}

@ObjectType('FundReport', { description: 'Income and expenditure of a fund, each quarter and for the year.' })
export class FundReportType {
  @Field(() => String)
  scheme!: string;

  @Field(() => [String])
  months!: string[];

  @Field(() => [FundIncomeType])
  income!: FundIncomeType[];

  @Field(() => PenceScalar, { nullable: true })
  spentInPeriod!: bigint | null;

  @Field(() => PenceScalar, { nullable: true })
  spentToDate!: bigint | null;

  @Field(() => PenceScalar, { nullable: true })
  budget!: bigint | null;

  @Field(() => PenceScalar, { nullable: true })
  forecastOutturn!: bigint | null;

  @Field(() => PenceScalar, { nullable: true })
  variance!: bigint | null;

  @Field(() => String, { nullable: true, description: 'The month of the figures.' })
  asOf!: string | null;

  @Field(() => Boolean)
  final!: boolean;
}
