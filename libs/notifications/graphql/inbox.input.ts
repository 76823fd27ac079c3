import { Field, ID, InputType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType('MarkNoticesReadInput')
export class MarkNoticesReadInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'One of them; all, where it is left out.' })
  id?: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Of all: not what came after this moment, which nobody has seen yet.',
  })
  upTo?: Date | null;
}
