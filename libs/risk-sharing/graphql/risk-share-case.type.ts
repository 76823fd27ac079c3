import { Field, ObjectType } from '@nestjs/graphql';
import { FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { PenceScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('RiskShare', { description: 'What one partner of a case bears; a minus is money back.' })
export class RiskShareType {
  @Field(() => String)
  partner!: string;

  @Field(() => PenceScalar)
  pence!: bigint;
}

@ObjectType('RiskSharePayment')
export class RiskSharePaymentType {
  @Field(() => String)
  from!: string;

  @Field(() => String)
  to!: string;

  @Field(() => PenceScalar)
  pence!: bigint;
}

@ObjectType('RiskShareCase', {
  description: 'A computed case; all that it is left out where it was refused, with the path of each fault.',
})
export class RiskShareCaseType {
  @Field(() => String, { nullable: true })
  id!: string | null;

  @Field(() => [RiskShareType], { description: 'In the order of the partners.' })
  shares!: RiskShareType[];

  @Field(() => PenceScalar, { nullable: true })
  reserveDraw!: bigint | null;

  @Field(() => PenceScalar, { nullable: true })
  carryForward!: bigint | null;

  @Field(() => PenceScalar, { nullable: true, description: 'Left for the partners to decide.' })
  unallocated!: bigint | null;

  @Field(() => [RiskSharePaymentType], { description: 'Netted to one payment for each pair.' })
  netSettlement!: RiskSharePaymentType[];

  @Field(() => String, { description: 'The whole answer as the command risk-share prints it.' })
  json!: string;

  @Field(() => [FaultType])
  faults!: FaultType[];
}
