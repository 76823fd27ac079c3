import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PriorityRefType } from '@folkmoot/plans/contract/priority-ref.type.js';

@ObjectType('PaidCommitment', { description: 'A commitment that a scheme can pay for.' })
export class PaidCommitmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String)
  standing!: string;
}

@ObjectType('SchemePurposes', {
  description: 'As far as the reader sees them, for a party of the agreement.',
})
export class SchemePurposesType {
  @Field(() => [PriorityRefType])
  priorities!: PriorityRefType[];

  @Field(() => [PaidCommitmentType])
  commitments!: PaidCommitmentType[];
}

@ObjectType('PayingScheme', { description: 'A scheme of an agreement that pays for a commitment.' })
export class PayingSchemeType {
  @Field(() => Int, { description: 'The agreement’s number in its place.' })
  agreement!: number;

  @Field(() => String, { description: 'Of the agreement.' })
  title!: string;

  @Field(() => String)
  scheme!: string;

  @Field(() => String, { description: 'Of the version that says so.' })
  standing!: string;
}
