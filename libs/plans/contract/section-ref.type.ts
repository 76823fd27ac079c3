import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/**
 * Later areas read what is named where from the view `plans.section_mention_view(kind, subject_id, since, section_id, number, slug,
 * title, place, audience)`, always with `audience = ANY(scope.audiences)`.
 */
@ObjectType('SectionRef', { description: 'A section of a plan as others refer to it.' })
export class SectionRefType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'The short name of its place.' })
  place!: string;
}
