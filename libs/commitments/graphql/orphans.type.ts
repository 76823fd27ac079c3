import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('OrphanCommitment')
export class OrphanCommitmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'Where it stands today.' })
  standing!: string;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => String)
  organisationName!: string;
}

@ObjectType('BarePriority')
export class BarePriorityType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'How many commitments that served it are done.' })
  done!: number;
}

@ObjectType('CommitmentOrphans', {
  description: 'What is missing between plan and promises, as far as this reader sees both.',
})
export class CommitmentOrphansType {
  @Field(() => String)
  placeName!: string;

  @Field(() => Int, { description: 'From 1; both lists are turned together.' })
  page!: number;

  @Field(() => Int)
  pages!: number;

  @Field(() => Int, { description: 'On all pages.' })
  commitmentCount!: number;

  @Field(() => Int, { description: 'On all pages.' })
  priorityCount!: number;

  @Field(() => [OrphanCommitmentType], {
    description:
      'Open, and serving neither a priority of the plan nor a need that anybody named; soonest first.',
  })
  commitments!: OrphanCommitmentType[];

  @Field(() => [BarePriorityType], { description: 'Without a commitment that is open.' })
  priorities!: BarePriorityType[];

  @Field(() => Boolean, { description: 'May this reader make or ask for a commitment?' })
  mayMake!: boolean;
}
