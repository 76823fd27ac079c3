import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Mentioned', {
  description: 'A thing that is named in a text, as it is called and stands today for this reader.',
})
export class MentionedType {
  @Field(() => String, {
    description:
      'commitment, organisation, person, priority; linked to also plan, plan-section, forum-thread, forum-post, forum-poll.',
  })
  kind!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Of its card; 0 where it has none.' })
  version!: number;

  @Field(() => String, {
    description: '“Commitment 14”, or a name: no more than everyone who sees it may read.',
  })
  label!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A code of how it stands: of a commitment as its type has it.',
  })
  standing!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In words: of a person their seat, of a post its writer.',
  })
  note!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  due!: string | null;

  @Field(() => String, { nullable: true, description: 'The place of its page; none where it has no page.' })
  place!: string | null;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => Boolean, { description: 'Retired, or closed.' })
  ended!: boolean;
}
