import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { ParagraphNumberType } from './paragraph-number.type.js';
import { SectionType } from './section.type.js';

@ObjectType('SectionCopy', { description: 'The text of one section as it stood when it was asked for.' })
export class SectionCopyType {
  @Field(() => SectionType)
  section!: SectionType;

  @Field(() => Int, { description: 'Raised when the text is restored or redacted.' })
  epoch!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the text’s JSON.' })
  sha256!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many changes of its log are in it, for those who are signed in.',
  })
  changes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Canonical JSON of the editor’s nodes; null where nothing has been written yet.',
  })
  json!: string | null;

  @Field(() => [ParagraphNumberType])
  paragraphs!: readonly ParagraphNumberType[];
}

@ObjectType('TextCopies', { description: 'Texts of a plan to print or to take along.' })
export class TextCopiesType {
  @Field(() => InstantScalar, { description: 'When the copy was made.' })
  at!: Date;

  @Field(() => [SectionCopyType])
  sections!: SectionCopyType[];
}
