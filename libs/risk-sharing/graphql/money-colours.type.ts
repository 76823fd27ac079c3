import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('MoneyColours', { description: 'How far from its budget a forecast is green or amber.' })
export class MoneyColoursType {
  @Field(() => Int, { description: 'Up to this part of the budget, in hundredths of 1%, it is green.' })
  greenBps!: number;

  @Field(() => Int, { description: 'Up to this part it is amber, and above it red.' })
  amberBps!: number;
}

@ObjectType('AgreedMoneyColours')
export class AgreedMoneyColoursType extends MoneyColoursType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  effectiveFrom!: string;
}

@ObjectType('MoneyColourRules')
export class MoneyColourRulesType {
  @Field(() => MoneyColoursType, { description: 'What counts today: agreed, or what is usual.' })
  today!: MoneyColoursType;

  @Field(() => [AgreedMoneyColoursType], {
    description: 'The latest day first; of one day the first counts.',
  })
  agreed!: AgreedMoneyColoursType[];

  @Field(() => Boolean)
  maySet!: boolean;
}

@InputType('SetMoneyColoursInput')
export class SetMoneyColoursInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Left out, it is one of the faults told; so are the others.',
  })
  greenBps?: number | null;

  @Field(() => Int, { nullable: true })
  amberBps?: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom?: string | null;
}
