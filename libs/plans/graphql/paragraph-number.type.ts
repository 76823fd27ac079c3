import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ParagraphNumber', {
  description: 'By what number people cite a paragraph, heading or list item; given once and for ever.',
})
export class ParagraphNumberType {
  @Field(() => Int, {
    description:
      'Its place among the text’s paragraphs, headings and list items of the top level; 0 is the first.',
  })
  position!: number;

  @Field(() => String, { description: 'Its identity in the shared text: `client:clock` of its Yjs element.' })
  block!: string;

  @Field(() => String, { description: '`12`, or `12A` where it was put in after 12.' })
  label!: string;
}
