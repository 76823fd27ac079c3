import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType('MentionInput', { description: 'A thing that is named in a text.' })
export class MentionInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: string;
}

@InputType('SeeMentionInput')
export class SeeMentionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;
}

@ObjectType('Mentioned', {
  description: 'A thing that is named in a text, as it is called and stands today for this reader.',
})
export class MentionedType {
  @Field(() => String, { description: 'commitment, organisation, person, priority.' })
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
    description: 'Of a commitment where it stands, as its type has it.',
  })
  standing!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a person their seat, in words.' })
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
