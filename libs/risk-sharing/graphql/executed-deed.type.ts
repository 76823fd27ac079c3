import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '@folkmoot/platform/files/file.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';

@ObjectType('DeedFile')
export class DeedFileType extends FileType {
  /** Not shown: what `state` is told by. */
  scan!: StoredFile['scan'];
}

@ObjectType('DeedExecution')
export class DeedExecutionType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'As the version calls the party.' })
  name!: string;

  @Field(() => String, { description: 'Who executed it for the party.' })
  by!: string;

  @Field(() => String, { description: 'Under which authority: a minute, or a delegated power.' })
  authority!: string;
}

@ObjectType('ExecutedDeed', {
  description: 'The executed paper of a version, for its parties. Filed again it stands beside the former.',
})
export class ExecutedDeedType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'deed, sealed, under-hand or electronic.' })
  method!: string;

  @Field(() => LocalDateScalar)
  executedOn!: string;

  @Field(() => [DeedExecutionType])
  executions!: DeedExecutionType[];

  @Field(() => String, { description: 'Why it was filed again; empty for the first.' })
  correction!: string;

  @Field(() => String, { nullable: true })
  filedByName!: string | null;

  @Field(() => String)
  filedForName!: string;

  @Field(() => InstantScalar)
  filedAt!: Date;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  sha256!: string;

  @Field(() => DeedFileType, { nullable: true })
  file!: DeedFileType | null;
}

@InputType('DeedFileInput')
export class DeedFileInputType {
  @Field(() => String, { description: 'The name of the file.' })
  name!: string;

  @Field(() => String, { description: 'A PDF or Word file, as base64: at most 10 MB.' })
  bytes!: string;
}

@InputType('DeedExecutionInput')
export class DeedExecutionInputType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  authority!: string;
}

@InputType('FileExecutedDeedInput')
export class FileExecutedDeedInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { description: 'Of the version.' })
  id!: string;

  @Field(() => Int, { description: 'Of the version, as it was seen.' })
  version!: number;

  @Field(() => String, { description: 'deed, sealed, under-hand or electronic.' })
  method!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  executedOn?: string | null;

  @Field(() => [DeedExecutionInputType], { description: 'One for each party.' })
  executions!: DeedExecutionInputType[];

  @Field(() => String, { defaultValue: '', description: 'Why it is filed again.' })
  correction!: string;

  @Field(() => DeedFileInputType, { nullable: true })
  file?: DeedFileInputType | null;
}
