import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SignOffDelegateType, SignOffTimetableType } from './route.type.js';
import { SignOffType } from './sign-off.type.js';

@ObjectType('SignOffList')
export class SignOffListType {
  @Field(() => [SignOffType])
  signOffs!: SignOffType[];

  @Field(() => String)
  stream!: string;

  @Field(() => String)
  since!: string;
}

@ObjectType('ManifestLine', { description: 'One fact of what is signed.' })
export class ManifestLineType {
  @Field(() => String)
  path!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('SignOffSubjectLink')
export class SignOffSubjectLinkType {
  @Field(() => String)
  label!: string;

  @Field(() => String)
  path!: string;
}

@ObjectType('ConditionOwner')
export class ConditionOwnerType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => ID, { nullable: true })
  personId!: string | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;
}

@ObjectType('SignOffPage', { description: 'One sign-off, and what this reader may do with it.' })
export class SignOffPageType {
  @Field(() => SignOffType)
  signOff!: SignOffType;

  @Field(() => String)
  stream!: string;

  @Field(() => String)
  since!: string;

  @Field(() => SignOffSubjectLinkType, { nullable: true })
  subject!: SignOffSubjectLinkType | null;

  @Field(() => String, { description: 'The very text whose SHA-256 is signed.' })
  manifest!: string;

  @Field(() => [ManifestLineType], { description: 'The same, fact by fact.' })
  lines!: ManifestLineType[];

  @Field(() => [String], { description: 'How the subject differs today from what is signed here.' })
  changes!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The part of the organisation that the reader may sign for now.',
  })
  maySignFor!: string | null;

  @Field(() => Boolean, { description: 'The reader signed in within the last minutes.' })
  fresh!: boolean;

  @Field(() => [ID], { description: 'Parts for which the reader may record a decision.' })
  mayRecord!: string[];

  @Field(() => [ID], { description: 'Conditions of which the reader may say what shows them.' })
  mayShow!: string[];

  @Field(() => [ID], { description: 'Conditions that the reader may accept as met.' })
  mayAccept!: string[];

  @Field(() => [ConditionOwnerType], { description: 'Who may see to a condition.' })
  owners!: ConditionOwnerType[];

  @Field(() => SignOffTimetableType)
  timetable!: SignOffTimetableType;

  @Field(() => [SignOffDelegateType], { description: 'Of a minor amendment: who approves it alone.' })
  delegates!: SignOffDelegateType[];
}
