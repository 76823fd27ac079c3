import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';

@ObjectType('SectionWriter', { description: 'Who wrote words of a text, for which organisation.' })
export class SectionWriterType {
  @Field(() => PersonRefType, { nullable: true, description: 'For those who are signed in.' })
  by!: PersonRefType | null;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;
}

@ObjectType('WrittenRun')
export class WrittenRunType {
  @Field(() => String, { description: 'same, inserted or deleted; who wrote what has only the same.' })
  change!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Place of its writer in the list of writers.' })
  writer!: number | null;
}

@ObjectType('WrittenBlock', { description: 'A line of a text.' })
export class WrittenBlockType {
  @Field(() => String, {
    description: 'same, changed, inserted, deleted, moved, or moved-away (where it stood).',
  })
  change!: string;

  @Field(() => String, {
    description:
      'paragraph, heading-2 to heading-4, item (of a list), cell (of a table), footnote, or picture (what it shows).',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'What it was, where that is what changed.' })
  was!: string | null;

  @Field(() => [WrittenRunType])
  runs!: WrittenRunType[];
}

@ObjectType('WrittenText', { description: 'A text with who wrote each part of it.' })
export class WrittenTextType {
  @Field(() => [SectionWriterType])
  writers!: SectionWriterType[];

  @Field(() => [WrittenBlockType])
  blocks!: WrittenBlockType[];
}
