import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { WordFileNoteType } from './word-file.type.js';

@ObjectType('ReturnedRun')
export class ReturnedRunType {
  @Field(() => String, { description: 'same, inserted or deleted.' })
  change!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('ReturnedLine', { description: 'A line that differs from the text that was taken.' })
export class ReturnedLineType {
  @Field(() => String, { description: 'changed, inserted, deleted, moved or moved-away.' })
  change!: string;

  @Field(() => String, { description: 'paragraph, item, heading-2 and so on.' })
  kind!: string;

  @Field(() => [ReturnedRunType])
  runs!: readonly ReturnedRunType[];

  @Field(() => [String], { description: 'Whose tracked changes are in it, by the names in the file.' })
  trackedBy!: readonly string[];

  @Field(() => Boolean, {
    description: 'Others have changed these words since: nothing of it can be suggested.',
  })
  lost!: boolean;
}

@ObjectType('ReturnedProblem')
export class ReturnedProblemType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('ComparedWith', { description: 'The text that a returned file is compared with.' })
export class ComparedWithType {
  @Field(() => String, { description: 'version, copy (as it was taken) or now.' })
  kind!: string;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  at!: Date | null;
}

@ObjectType('WordFileComparison', {
  description: 'What a copy of a section that came back would suggest.',
})
export class WordFileComparisonType {
  @Field(() => ComparedWithType, { nullable: true })
  against!: ComparedWithType | null;

  @Field(() => ReturnedProblemType, { nullable: true, description: 'Why nothing can be suggested from it.' })
  problem!: ReturnedProblemType | null;

  @Field(() => Int, { description: 'How many suggestions it would make.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them would fall away.' })
  lost!: number;

  @Field(() => [ReturnedLineType])
  lines!: readonly ReturnedLineType[];

  @Field(() => [WordFileNoteType], { description: 'What differs and no suggestion can say.' })
  notes!: readonly WordFileNoteType[];
}
