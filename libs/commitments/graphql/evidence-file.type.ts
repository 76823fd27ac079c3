import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { FileType } from '@folkmoot/platform/files/file.type.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';

@InputType('EvidenceFileInput')
export class EvidenceFileInputType {
  @Field(() => String, { description: 'The name of the file.' })
  name!: string;

  @Field(() => String, { description: 'The file, as base64: at most 10 MB, a picture at most 5 MB.' })
  bytes!: string;
}

@ObjectType('EvidenceFile', { description: 'What was brought to show how a commitment stands.' })
export class EvidenceFileType extends FileType {
  /** Not shown: what `state` is told by. */
  scan!: StoredFile['scan'];
}
