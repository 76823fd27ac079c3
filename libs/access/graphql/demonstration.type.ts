import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('DemonstrationRole', {
  description: 'An invented person into whose role anybody may step, on a demonstration.',
})
export class DemonstrationRoleType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  about!: string;
}

@ObjectType('DemonstrationMailPart')
export class DemonstrationMailPartType {
  @Field(() => String, { description: 'text, link, address or code.' })
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Of a link or an address: the page on this site.' })
  path!: string | null;
}

@ObjectType('DemonstrationMail', { description: 'A mail that a real installation would have sent.' })
export class DemonstrationMailType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  to!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => [DemonstrationMailPartType])
  parts!: DemonstrationMailPartType[];
}

@InputType()
export class StepIntoRoleInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  browserKey!: string;

  @Field(() => ID)
  roleId!: string;
}
