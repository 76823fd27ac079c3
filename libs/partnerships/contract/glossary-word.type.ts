import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('GlossaryWord', { description: 'A word or acronym and what it means in a place.' })
export class GlossaryWordType {
  @Field(() => String, { description: 'Its part of an address.' })
  key!: string;

  @Field(() => String)
  term!: string;

  @Field(() => String, { description: 'The words an acronym is made of; may be empty.' })
  standsFor!: string;

  @Field(() => String, { description: 'May be empty where what it stands for says it all.' })
  meaning!: string;

  @Field(() => Int, { description: '0 for a word of the general list that the place left as it is.' })
  version!: number;
}
