import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('RiskIllustration', {
  description: 'What a scenario’s draws came to. Illustration from stated assumptions: it is not advice.',
})
export class RiskIllustrationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'waiting, running, done, cancelled, failed, too-large or too-long.',
  })
  state!: string;

  @Field(() => Float, { description: 'From 0 to 1.' })
  progress!: number;

  @Field(() => Int, { description: 'Of the agreement, whose terms were read.' })
  versionOfAgreement!: number;

  @Field(() => String, { description: 'SHA-256 of the terms, the assumptions and the engine’s number.' })
  inputHash!: string;

  @Field(() => Int)
  engine!: number;

  @Field(() => Boolean, {
    description: 'The agreement or the assumptions say something else by now, or the engine is another.',
  })
  outdated!: boolean;

  @Field(() => String, { nullable: true, description: 'The figures with their columns’ names, as JSON.' })
  result!: string | null;

  @Field(() => String, { description: 'The terms and the assumptions that it is of, as JSON.' })
  made!: string;

  @Field(() => InstantScalar)
  askedAt!: Date;
}

@ObjectType('RiskScenario', {
  description: 'What an organisation assumes of an agreement’s year, or the copy of it that it released.',
})
export class RiskScenarioType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  agreementId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => Boolean, { description: 'A copy for all parties, that stays as it is.' })
  released!: boolean;

  @Field(() => Boolean)
  mayWorkOn!: boolean;

  @Field(() => String, { description: 'As JSON, with pence as text.' })
  assumptions!: string;

  @Field(() => RiskIllustrationType, { nullable: true, description: 'The latest.' })
  illustration!: RiskIllustrationType | null;
}

@ObjectType('RiskScenarioInList')
export class RiskScenarioInListType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => Boolean)
  released!: boolean;

  @Field(() => InstantScalar)
  changedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Of its latest illustration.' })
  state!: string | null;
}

@ObjectType('RiskScenarios', { description: 'Of an agreement, for those who speak for a party.' })
export class RiskScenariosType {
  @Field(() => Boolean)
  mayMake!: boolean;

  @Field(() => String, { description: 'The terms that a new one is about, as JSON.' })
  terms!: string;

  @Field(() => [RiskScenarioInListType], { description: 'Own ones and released ones, newest first.' })
  scenarios!: RiskScenarioInListType[];
}

@InputType('SaveScenarioInput')
export class SaveScenarioInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  agreementId!: string;

  @Field(() => ID, { nullable: true, description: 'None for a new one.' })
  id!: string | null;

  @Field(() => Int, { description: 'As it was seen; 0 for a new one.' })
  version!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'As JSON, with pence as text.' })
  assumptions!: string;
}

@InputType('RunScenarioInput')
export class RunScenarioInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;
}

@InputType('CancelIllustrationInput')
export class CancelIllustrationInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { description: 'Of the scenario.' })
  id!: string;
}

@InputType('ReleaseScenarioInput')
export class ReleaseScenarioInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The illustration that was looked at.' })
  illustrationId!: string;
}
