import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('YearPartner')
export class YearPartnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As the agreement calls it.' })
  name!: string;
}

@ObjectType('YearScheme')
export class YearSchemeType {
  @Field(() => String, { description: 'Its key in the agreement.' })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Of the organisation that holds its money.' })
  hostId!: string | null;

  @Field(() => PenceScalar, { description: 'All contributions of the year.' })
  contributed!: bigint;
}

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

  @Field(() => InstantScalar)
  enteredAt!: Date;
}

@ObjectType('PartnerPence')
export class PartnerPenceType {
  @Field(() => ID)
  partnerId!: string;

  @Field(() => PenceScalar, { description: 'Positive is extra to pay, negative is money back.' })
  pence!: bigint;
}

@ObjectType('RiskPayment')
export class RiskPaymentType {
  @Field(() => ID)
  from!: string;

  @Field(() => ID)
  to!: string;

  @Field(() => PenceScalar)
  pence!: bigint;
}

@ObjectType('AllocationStep')
export class AllocationStepType {
  @Field(() => String)
  words!: string;

  @Field(() => [PartnerPenceType])
  moves!: PartnerPenceType[];

  @Field(() => PenceScalar, {
    description: 'What no partner bears: from the reserve, carried forward, or left for a decision.',
  })
  aside!: bigint;
}

@ObjectType('NearCap')
export class NearCapType {
  @Field(() => ID)
  partnerId!: string;

  @Field(() => Int, { description: 'Of its cap.' })
  percent!: number;

  @Field(() => PenceScalar)
  limit!: bigint;
}

@ObjectType('RiskAllocation', {
  description: 'What a variance came to for each partner. Computed, never edited.',
})
export class RiskAllocationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  positionId!: string;

  @Field(() => String, { description: 'The rule’s key in the agreement.' })
  rule!: string;

  @Field(() => [String], { description: 'The schemes that are netted in it.' })
  schemes!: string[];

  @Field(() => String)
  month!: string;

  @Field(() => PenceScalar)
  variance!: bigint;

  @Field(() => [PartnerPenceType])
  shares!: PartnerPenceType[];

  @Field(() => PenceScalar)
  reserveDraw!: bigint;

  @Field(() => PenceScalar)
  carryForward!: bigint;

  @Field(() => PenceScalar)
  unallocated!: bigint;

  @Field(() => [AllocationStepType])
  steps!: AllocationStepType[];

  @Field(() => Int, {
    description: 'The highest layer it reaches, from 1; 0 where there is nothing to share.',
  })
  layerReached!: number;

  @Field(() => Int)
  layers!: number;

  @Field(() => [NearCapType])
  nearCaps!: NearCapType[];

  @Field(() => [String], { description: 'Schemes of which nothing was said yet for this month.' })
  notReported!: string[];

  @Field(() => Boolean)
  final!: boolean;

  @Field(() => InstantScalar)
  computedAt!: Date;

  @Field(() => String)
  ruleHash!: string;

  @Field(() => String)
  engineVersion!: string;
}

@ObjectType('PaymentMoment')
export class PaymentMomentType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => [PartnerPenceType])
  pence!: PartnerPenceType[];
}

@ObjectType('AgreementYear', { description: 'How the year of an agreement goes, as its parties see it.' })
export class AgreementYearType {
  @Field(() => ID, { description: 'Of the agreement.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up with everything that is said.' })
  version!: number;

  @Field(() => String)
  place!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Boolean, { description: 'A version is or was in force.' })
  inForce!: boolean;

  @Field(() => [String])
  months!: string[];

  @Field(() => [YearPartnerType], { description: 'In the agreement’s own order.' })
  partners!: YearPartnerType[];

  @Field(() => [YearSchemeType])
  schemes!: YearSchemeType[];

  @Field(() => [RiskPositionType], { description: 'What was said last of each scheme and month.' })
  positions!: RiskPositionType[];

  @Field(() => [RiskAllocationType], { description: 'Of each rule the newest month.' })
  newest!: RiskAllocationType[];

  @Field(() => [PartnerPenceType], { description: 'By all rules together.' })
  bears!: PartnerPenceType[];

  @Field(() => [RiskPaymentType], { description: 'One for each pair of partners.' })
  settlement!: RiskPaymentType[];

  @Field(() => [PaymentMomentType], { description: 'In the order in which they fell due.' })
  payments!: PaymentMomentType[];
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

@ObjectType('OwnYear', { description: 'What only the reader’s own organisation sees and does in a year.' })
export class OwnYearType {
  @Field(() => String, { description: 'Of the journal: the year’s cards come in it.' })
  stream!: string;

  @Field(() => String, { description: 'Where the stream stood.' })
  since!: string;

  @Field(() => [String], { description: 'The schemes that it reports on.' })
  mayEnter!: string[];

  @Field(() => [RiskPositionType], { description: 'Entered, and not released to the parties.' })
  unreleased!: RiskPositionType[];
}

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

@ObjectType('FigureSheet', { description: 'A sheet of a workbook whose formulas show each step.' })
export class FigureSheetType {
  @Field(() => String)
  name!: string;

  @Field(() => [Int])
  widths!: number[];

  @Field(() => String, { description: 'Rows of cells {text, number, formula, style}, as JSON.' })
  rows!: string;
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

@ObjectType('PositionWritten')
export class PositionWrittenType {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => [ID])
  positionIds!: string[];
}
