import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('FlagLimits', { description: 'By what a place flags its commitments.' })
export class FlagLimitsType {
  @Field(() => Int, { description: 'Nothing said for more than so many days is silence.' })
  silentDays!: number;

  @Field(() => Int, { description: 'What was shown counts for so many days.' })
  evidenceDays!: number;

  @Field(() => Int, { description: 'So often may the day move before the rules call it slipping.' })
  movesAllowed!: number;

  @Field(() => Int, { description: 'So many slips of one kind escalate.' })
  slipsToEscalate!: number;
}

@ObjectType('AgreedFlagLimits')
export class AgreedFlagLimitsType extends FlagLimitsType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  effectiveFrom!: string;
}

@ObjectType('FlagRules')
export class FlagRulesType {
  @Field(() => FlagLimitsType, { description: 'What counts today: agreed, or what is usual.' })
  today!: FlagLimitsType;

  @Field(() => [AgreedFlagLimitsType], { description: 'The latest day first; of one day the first counts.' })
  agreed!: AgreedFlagLimitsType[];

  @Field(() => Boolean)
  maySet!: boolean;
}

@InputType('SetFlagRuleInput')
export class SetFlagRuleInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Left out, it is one of the faults told; so are the others.',
  })
  silentDays?: number | null;

  @Field(() => Int, { nullable: true })
  evidenceDays?: number | null;

  @Field(() => Int, { nullable: true })
  movesAllowed?: number | null;

  @Field(() => Int, { nullable: true })
  slipsToEscalate?: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom?: string | null;
}
