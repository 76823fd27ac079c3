import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';
import { PartnerPenceType, RiskAllocationType, RiskPaymentType } from './allocation.type.js';
import { RiskPositionType } from './position.type.js';

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

  @Field(() => Boolean, { description: 'Its rule shares nothing: each partner bears its own lines.' })
  ownLines!: boolean;
}

@ObjectType('PaymentMoment')
export class PaymentMomentType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => [PartnerPenceType])
  pence!: PartnerPenceType[];
}

@ObjectType('SpentOfScheme')
export class SpentOfSchemeType {
  @Field(() => String)
  scheme!: string;

  @Field(() => PenceScalar)
  pence!: bigint;
}

@ObjectType('YearFacts', { description: 'What the year has cost to the end of a month.' })
export class YearFactsType {
  @Field(() => String)
  month!: string;

  @Field(() => Int)
  pastMonths!: number;

  @Field(() => [SpentOfSchemeType])
  spent!: SpentOfSchemeType[];
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

  @Field(() => YearFactsType, {
    nullable: true,
    description: 'At the end of the newest month of which every scheme was reported.',
  })
  facts!: YearFactsType | null;

  @Field(() => [PaymentMomentType], { description: 'In the order in which they fell due.' })
  payments!: PaymentMomentType[];
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
