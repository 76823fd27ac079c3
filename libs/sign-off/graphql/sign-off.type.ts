import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '@folkmoot/platform/files/file.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('SignOffFile', { description: 'The minute, or the record of a decision.' })
export class SignOffFileType extends FileType {}

@ObjectType('SignOffCondition', { description: 'What must be so before an approval counts.' })
export class SignOffConditionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  position!: number;

  @Field(() => String)
  words!: string;

  @Field(() => ID)
  ownerOrganisationId!: string;

  @Field(() => String)
  ownerName!: string;

  @Field(() => String, { nullable: true })
  ownerPersonName!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  due!: string | null;

  @Field(() => String, { description: 'What shows that it is met; empty until somebody says so.' })
  shown!: string;

  @Field(() => Boolean)
  met!: boolean;
}

@ObjectType('SignOffParty', { description: 'How one organisation stands.' })
export class SignOffPartyType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation that was asked first, and ended or merged before it signed.',
  })
  insteadOfName!: string | null;

  @Field(() => String, {
    description: 'pending, not-needed, approved, approved-with-conditions, declined or lapsed.',
  })
  state!: string;

  @Field(() => Boolean, { description: 'Somebody who signs for the organisation signed it.' })
  confirmed!: boolean;

  @Field(() => Boolean, { description: 'It counts towards the rule.' })
  counts!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole days for which it is waited for; null where it is not.',
  })
  waitingDays!: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  lapsesOn!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true })
  signedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'board, committee, cabinet, officer or trustees.' })
  routeKind!: string | null;

  @Field(() => String)
  body!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => String)
  minute!: string;

  @Field(() => String)
  words!: string;

  @Field(() => String, { nullable: true })
  recordedByName!: string | null;

  @Field(() => String, { nullable: true })
  recordedForName!: string | null;

  @Field(() => SignOffFileType, { nullable: true })
  file!: SignOffFileType | null;

  @Field(() => [SignOffConditionType])
  conditions!: SignOffConditionType[];

  @Field(() => Boolean, {
    description: 'Somebody signs for the organisation; without one nothing it says can count.',
  })
  hasSignatory!: boolean;
}

@ObjectType('SignOff', { description: 'Each partner organisation’s own approval of one thing.' })
export class SignOffType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'open, met or withdrawn.' })
  state!: string;

  @Field(() => String, { description: 'SHA-256 of what is signed.' })
  manifestHash!: string;

  @Field(() => String, { description: 'What a minor amendment changes; empty for anything else.' })
  minorWords!: string;

  @Field(() => String, { description: 'When it is in force, in a sentence.' })
  ruleWords!: string;

  @Field(() => Int)
  have!: number;

  @Field(() => Int)
  need!: number;

  @Field(() => String)
  openedForName!: string;

  @Field(() => InstantScalar)
  openedAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  metAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => [SignOffPartyType], { description: 'In their own order.' })
  parties!: SignOffPartyType[];
}
