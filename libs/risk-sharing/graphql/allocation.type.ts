import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';

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

  @Field(() => String, {
    nullable: true,
    description: 'The first month that it is of, where a variation splits the year; else it is of the whole.',
  })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The last one.' })
  to!: string | null;

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
