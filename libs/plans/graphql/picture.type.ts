import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SectionPicture', {
  description:
    'A picture kept for a text. It is served at /files/in/<document>/<id> to whoever reads the text, as long as they do.',
})
export class SectionPictureType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'In pixels, as it is shown.' })
  width!: number;

  @Field(() => Int, { description: 'In pixels, as it is shown.' })
  height!: number;
}
