import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/**
 * Later areas read the rows from the view `plans.priority_view(id, partnership_id, number, title, audience, retired)`,
 * always with `audience = ANY(scope.audiences)`.
 */
@ObjectType('PriorityRef', {
  description: 'A priority of a plan as others refer to it: “priority 3, Fewer falls at home”.',
})
export class PriorityRefType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Never given twice in one plan.' })
  number!: number;

  @Field(() => String)
  title!: string;
}
