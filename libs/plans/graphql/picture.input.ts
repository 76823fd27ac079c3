import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('AddPictureInput')
export class AddPictureInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String, { description: 'The name of its file.' })
  name!: string;

  @Field(() => String, { description: 'The file, as base64: at most 5 MB of a PNG, JPEG, WebP or GIF.' })
  bytes!: string;
}
