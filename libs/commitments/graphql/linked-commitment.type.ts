import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('WaitedFor', { description: 'A commitment that another one waits for.' })
export class WaitedForType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Its version when this was read.' })
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Where it stands today.' })
  standing!: string;
}

@ObjectType('LinkedCommitment', {
  description: 'A commitment that another waits for, or that waits for another.',
})
export class LinkedCommitmentType extends WaitedForType {
  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => Boolean, { description: 'Linked itself, and not only through others.' })
  direct!: boolean;
}
