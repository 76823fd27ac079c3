import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('SectionReading', {
  description: 'How far the reader has read a section. Nobody else learns of it.',
})
export class SectionReadingType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => Boolean, { description: 'Somebody else wrote in it since, or it was restored or corrected.' })
  changed!: boolean;
}

@InputType('MarkSectionReadInput')
export class MarkSectionReadInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String, { description: 'The mark of the text that was shown.' })
  mark!: string;
}
