import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('MemberColumn', { description: 'Which column of a list, counted from nought, holds what.' })
export class MemberColumnType {
  @Field(() => String, {
    description: 'name, code, seat, voting, person, surname, jobTitle or email.',
  })
  field!: string;

  @Field(() => String, { description: 'The same in words.' })
  title!: string;

  @Field(() => Int, { nullable: true })
  column!: number | null;
}

@ObjectType('MemberCandidate')
export class MemberCandidateType {
  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => Boolean)
  closed!: boolean;
}

@ObjectType('MemberFileLine', { description: 'What becomes of one line of a list.' })
export class MemberFileLineType {
  @Field(() => Int)
  line!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, {
    description: 'code, name or chosen: how it was found; open: somebody must choose; left-out.',
  })
  how!: string;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;

  @Field(() => [MemberCandidateType])
  candidates!: MemberCandidateType[];

  @Field(() => String, { nullable: true, description: 'For whom its seat speaks.' })
  speaksFor!: string | null;

  @Field(() => Boolean, { description: 'The seat comes with this list; false where it has it already.' })
  newSeat!: boolean;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => String)
  person!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => Boolean)
  invites!: boolean;

  @Field(() => Boolean)
  alreadyInvited!: boolean;

  @Field(() => [String], { description: 'What is wrong with it, a sentence each.' })
  faults!: readonly string[];
}

@ObjectType('MemberFile', {
  description: 'A list of members that its reader brought, and what becomes of it.',
})
export class MemberFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Used already, or kept too long: its lines are gone.' })
  gone!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a workbook: the sheet that was read.' })
  sheet!: string | null;

  @Field(() => [String])
  otherSheets!: readonly string[];

  @Field(() => [String], { description: 'Its headings.' })
  columns!: readonly string[];

  @Field(() => [MemberColumnType])
  matching!: MemberColumnType[];

  @Field(() => String)
  seatFor!: string;

  @Field(() => [MemberFileLineType])
  lines!: MemberFileLineType[];
}

@InputType('MemberColumnInput')
export class MemberColumnInput {
  @Field(() => String)
  field!: string;

  @Field(() => Int)
  column!: number;
}

@InputType('MemberChoiceInput')
export class MemberChoiceInput {
  @Field(() => Int)
  line!: number;

  @Field(() => ID, { nullable: true, description: 'The organisation it means; null: leave it out.' })
  organisationId?: string | null;
}

@InputType('HowMatchedInput', { description: 'What the secretary said of a list.' })
export class HowMatchedInput {
  @Field(() => [MemberColumnInput], { nullable: true, description: 'Left out: as its headings look.' })
  columns?: MemberColumnInput[] | null;

  @Field(() => [MemberChoiceInput], { nullable: true })
  choices?: MemberChoiceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What seats those get of whom the list does not say it: by-sector, none, or a class.',
  })
  seatFor?: string | null;
}

@InputType('BringMemberFileInput')
export class BringMemberFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The bytes of the file as base64, 2 MB at most.' })
  base64!: string;
}

@InputType('ImportMembersInput')
export class ImportMembersInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HowMatchedInput)
  how!: HowMatchedInput;
}

@ObjectType('MembersImported')
export class MembersImportedType {
  @Field(() => Int)
  seats!: number;

  @Field(() => Int)
  invitations!: number;
}
