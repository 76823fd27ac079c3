import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType('SignOffFileInput')
export class SignOffFileInputType {
  @Field(() => String, { description: 'The name of the file.' })
  name!: string;

  @Field(() => String, { description: 'The file, as base64: at most 10 MB.' })
  bytes!: string;
}

@InputType('ConditionInput')
export class ConditionInputType {
  @Field(() => String)
  words!: string;

  @Field(() => ID, { nullable: true })
  ownerOrganisationId?: string | null;

  @Field(() => ID, { nullable: true })
  ownerPersonId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string | null;
}

@InputType('DecisionInput', { description: 'What an organisation decided.' })
export class DecisionInputType {
  @Field(() => String, { description: 'not-needed, approved, approved-with-conditions, declined or lapsed.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'board, committee, cabinet, officer or trustees.' })
  routeKind?: string | null;

  @Field(() => String, { defaultValue: '' })
  body!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  decidedOn?: string | null;

  @Field(() => String, { defaultValue: '' })
  minute!: string;

  @Field(() => String, { defaultValue: '' })
  words!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  lapsesOn?: string | null;

  @Field(() => [ConditionInputType], { defaultValue: [] })
  conditions!: ConditionInputType[];

  @Field(() => SignOffFileInputType, { nullable: true })
  file?: SignOffFileInputType | null;
}

@InputType('RecordDecisionInput')
export class RecordDecisionInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => Int, { description: 'Of the party, as it was seen.' })
  version!: number;

  @Field(() => DecisionInputType)
  decision!: DecisionInputType;
}

@InputType('SignInput')
export class SignInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Of the own organisation’s part, as it was seen.' })
  version!: number;

  @Field(() => String, { description: 'The SHA-256 that was shown.' })
  manifestHash!: string;

  @Field(() => DecisionInputType, { nullable: true, description: 'Left out: what was recorded is so.' })
  decision?: DecisionInputType | null;
}

@InputType('SignOffConditionInput')
export class SignOffConditionInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  conditionId!: string;

  @Field(() => Int, { description: 'Of the condition, as it was seen.' })
  version!: number;

  @Field(() => String, { defaultValue: '', description: 'What shows that it is met.' })
  shown!: string;
}
