import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('ActionLogColumn', { description: 'Which column of a list, counted from nought, holds what.' })
export class ActionLogColumnType {
  @Field(() => String, { description: 'ref, what, organisation, lead, role, due, status, rag, words …' })
  field!: string;

  @Field(() => String, { description: 'The same in words.' })
  title!: string;

  @Field(() => Int, { nullable: true })
  column!: number | null;
}

@ObjectType('NamedChoice', { description: 'Somebody to choose from.' })
export class NamedChoiceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Of a person: for which organisation.' })
  organisationId?: string | null;
}

@ObjectType('ActionLogFault')
export class ActionLogFaultType {
  @Field(() => String, { description: 'What mends it: owner, due, what, or the line itself.' })
  field!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('ActionLogEntry', { description: 'What becomes of one line of an action log.' })
export class ActionLogEntryType {
  @Field(() => Int)
  line!: number;

  @Field(() => String)
  ref!: string;

  @Field(() => String, {
    description:
      'new: it is made; here: it is in this place already; finished, empty or left-out: it is passed over; open: it waits for a decision.',
  })
  fate!: string;

  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Who does it, as the list says.' })
  named!: string;

  @Field(() => String, { nullable: true })
  organisationName!: string | null;

  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => Int, { description: 'The first line that names the same: what is said there holds here.' })
  ownerLine!: number;

  @Field(() => [ID], { description: 'Organisations that may be meant, the likeliest first.' })
  likely!: readonly string[];

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => Boolean, { description: 'The list names a person whom the organisation does not have here.' })
  personUnknown!: boolean;

  @Field(() => LocalDateScalar, { nullable: true })
  due!: string | null;

  @Field(() => String)
  dueTold!: string;

  @Field(() => String, { description: 'action or commitment.' })
  weight!: string;

  @Field(() => String, { description: 'asked, declined, not-started, on-track, slipping, blocked or done.' })
  status!: string;

  @Field(() => Int, { nullable: true, description: 'Of the commitment that says the same already.' })
  number!: number | null;

  @Field(() => [ActionLogFaultType])
  faults!: ActionLogFaultType[];

  @Field(() => [String], { description: 'What of it is not taken.' })
  notes!: readonly string[];
}

@ObjectType('ActionLog', { description: 'An action log that its reader brought, and what becomes of it.' })
export class ActionLogType {
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

  @Field(() => [ActionLogColumnType])
  matching!: ActionLogColumnType[];

  @Field(() => String, { description: 'asked or agreed.' })
  standing!: string;

  @Field(() => String, { description: 'Of lines that do not say it: action or commitment.' })
  weight!: string;

  @Field(() => [ActionLogEntryType])
  entries!: ActionLogEntryType[];

  @Field(() => [NamedChoiceType], { description: 'Organisations that can be asked here.' })
  organisations!: readonly NamedChoiceType[];

  @Field(() => [NamedChoiceType], { description: 'People who can own a commitment here.' })
  people!: readonly NamedChoiceType[];
}

@InputType('ActionLogColumnInput')
export class ActionLogColumnInput {
  @Field(() => String)
  field!: string;

  @Field(() => Int)
  column!: number;
}

@InputType('ActionLogLineInput', { description: 'What an officer said of one line.' })
export class ActionLogLineInput {
  @Field(() => Int)
  line!: number;

  @Field(() => String, {
    description:
      'owner or person: an id, which holds for every line that names the same; due or what: as typed; weight: action or commitment; leave-out.',
  })
  field!: string;

  @Field(() => String)
  value!: string;
}

@InputType('HowLogMatchedInput', { description: 'What an officer said of an action log.' })
export class HowLogMatchedInput {
  @Field(() => [ActionLogColumnInput], { nullable: true, description: 'Left out: as its headings look.' })
  columns?: ActionLogColumnInput[] | null;

  @Field(() => [ActionLogLineInput], { nullable: true })
  lines?: ActionLogLineInput[] | null;

  @Field(() => String, { nullable: true, description: 'asked, or agreed: recorded in the place’s name.' })
  standing?: string | null;

  @Field(() => String, { nullable: true, description: 'action or commitment.' })
  weight?: string | null;
}

@InputType('BringActionLogInput')
export class BringActionLogInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The bytes of the file as base64, 2 MB at most.' })
  base64!: string;
}

@InputType('ImportActionLogInput')
export class ImportActionLogInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HowLogMatchedInput)
  how!: HowLogMatchedInput;
}

@ObjectType('ActionLogImported')
export class ActionLogImportedType {
  @Field(() => Int)
  made!: number;
}
