import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('RegisterChange')
export class RegisterChangeType {
  @Field(() => String, { description: 'added, renamed, closed, reopened, moved or succeeded.' })
  what!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, {
    description: 'What it is called; for a move or a succession the code it goes to.',
  })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was called, or to which code it belonged; the last day of one that closed.',
  })
  before!: string | null;
}

@ObjectType('LineNote')
export class LineNoteType {
  @Field(() => Int, { description: 'As the file counts it, from 1.' })
  line!: number;

  @Field(() => String)
  note!: string;
}

@ObjectType('RegisterImportTable', { description: 'What one table of a file did, or would do.' })
export class RegisterImportTableType {
  @Field(() => String, { nullable: true, description: 'Of a workbook.' })
  sheet!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDateScalar)
  asAt!: string;

  @Field(() => String, { description: 'Where that day is from, in words.' })
  dateFrom!: string;

  @Field(() => Int)
  rows!: number;

  @Field(() => [String], { description: 'How many of what, in words.' })
  counts!: readonly string[];

  @Field(() => [RegisterChangeType], { description: 'The first hundred of each sort.' })
  changes!: readonly RegisterChangeType[];

  @Field(() => Int)
  rejectedCount!: number;

  @Field(() => [LineNoteType], { description: 'Lines that are not taken, with the reason; the first 500.' })
  rejected!: readonly LineNoteType[];

  @Field(() => [LineNoteType], { description: 'Something left out of an otherwise good line.' })
  notes!: readonly LineNoteType[];

  @Field(() => [String], { description: 'Headings of columns that were not read.' })
  unread!: readonly string[];

  @Field(() => [String], { description: 'Sheets of the same workbook that hold nothing we know.' })
  otherSheets!: readonly string[];

  @Field(() => [String], {
    description: 'Open in the register, but not in a list that should have them all.',
  })
  missing!: readonly string[];
}

@ObjectType('RegisterImport', { description: 'A published file that an operator brought.' })
export class RegisterImportType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'trying, tried, applying, applied, refused or failed.' })
  state!: string;

  @Field(() => Int, { description: 'Lines gone through in what is running now.' })
  rowsRead!: number;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  message!: string | null;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => InstantScalar)
  broughtAt!: Date;

  @Field(() => Boolean, { description: 'It says that it runs, but has not moved for minutes.' })
  stalled!: boolean;

  @Field(() => Boolean)
  mayBeApplied!: boolean;

  @Field(() => [RegisterImportTableType])
  tables!: RegisterImportTableType[];
}

@InputType('BringRegisterFileInput')
export class BringRegisterFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The bytes of the file as base64, 20 MB at most.' })
  base64!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day to which its facts refer; left out: as the file tells.',
  })
  asAt?: string | null;
}

@InputType('ApplyRegisterFileInput')
export class ApplyRegisterFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}
