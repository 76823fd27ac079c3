import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('WaitingLine', { description: 'One organisation waits for another, for one reason.' })
export class WaitingLineType {
  @Field(() => String, {
    description: 'depends: its commitment waits for theirs. asked or questioned: they have not answered.',
  })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who waits; nothing where it is the officers of the place.',
  })
  waiterId!: string | null;

  @Field(() => String, { nullable: true })
  waiterName!: string | null;

  @Field(() => ID, { description: 'For whom they wait.' })
  awaitedId!: string;

  @Field(() => String)
  awaitedName!: string;

  @Field(() => Int, { description: 'The commitment that is waited for.' })
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Where it stands today.' })
  standing!: string;

  @Field(() => Int, { nullable: true, description: 'Of depends: the number of the commitment that waits.' })
  waitingNumber!: number | null;

  @Field(() => LocalDateScalar)
  since!: string;
}

@ObjectType('WhoWaits', {
  description: 'Who waits for whom among the organisations of a place, as far as this reader sees it.',
})
export class WhoWaitsType {
  @Field(() => String)
  placeName!: string;

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'From 1.' })
  page!: number;

  @Field(() => Int)
  pages!: number;

  @Field(() => [WaitingLineType], { description: 'The longest waiting first.' })
  lines!: WaitingLineType[];
}
