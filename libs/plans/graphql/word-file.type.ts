import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('WordFilePart', { description: 'What stands below one heading of the highest level.' })
export class WordFilePartType {
  @Field(() => String, { nullable: true, description: 'Null before the first such heading.' })
  title!: string | null;

  @Field(() => String, { description: 'As JSON of the editor’s nodes.' })
  text!: string;

  @Field(() => Int)
  letters!: number;
}

@ObjectType('WordFileNote', { description: 'Something of the file that could not be kept as it was.' })
export class WordFileNoteType {
  @Field(() => String, { description: 'Such as picture, footnote or comment.' })
  code!: string;

  @Field(() => [String], { description: 'The first words of each paragraph it stands in or after.' })
  near!: string[];
}

@ObjectType('WordFilePicture')
export class WordFilePictureType {
  @Field(() => Int, { description: 'Counted through the file from nought.' })
  picture!: number;

  @Field(() => Int, { description: 'Which part of the file it stands in.' })
  part!: number;

  @Field(() => String, { description: 'What the file says that it shows; empty where it says nothing.' })
  alt!: string;

  @Field(() => String, { description: 'The first words of the paragraph before it.' })
  near!: string;

  @Field(() => Boolean, {
    description: 'False where its file could not be taken: too large, damaged or of another kind.',
  })
  kept!: boolean;
}

@ObjectType('WordFile', {
  description: 'A Word file that its reader brought, until they decide what becomes of it.',
})
export class WordFileType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => InstantScalar)
  broughtAt!: Date;

  @Field(() => Boolean, { description: 'Used already, or kept too long: its words are gone.' })
  gone!: boolean;

  @Field(() => ID, { nullable: true, description: 'The section it was brought to; null: for new sections.' })
  sectionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What its title line says.' })
  title!: string | null;

  @Field(() => [WordFilePartType])
  parts!: WordFilePartType[];

  @Field(() => [WordFileNoteType])
  notes!: WordFileNoteType[];

  @Field(() => [WordFilePictureType])
  pictures!: readonly WordFilePictureType[];

  @Field(() => [String], { description: 'Who made tracked changes in it. They are taken as accepted.' })
  authors!: string[];
}
