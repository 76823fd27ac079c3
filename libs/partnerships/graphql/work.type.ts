import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('WorkItem', {
  description: 'Something that waits for the reader, with the place and the organisation it is asked of.',
})
export class WorkItemType {
  @Field(() => ID, { description: 'Of its subject; unique together with `kind`.' })
  id!: string;

  @Field(() => String, { description: 'What kind of thing waits: commitment, section-asked, interests …' })
  kind!: string;

  @Field(() => String, { description: 'The place’s short name.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => OrganisationRefType, { description: 'The hat it is asked of.' })
  organisation!: OrganisationRefType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when; null where nothing says so.' })
  due!: string | null;

  @Field(() => String, { description: 'late, soon (in the next fourteen days), later or any-time.' })
  when!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when it waits, where it has no day.' })
  since!: Date | null;

  @Field(() => String, { description: 'What it is about, as a link reads.' })
  what!: string;

  @Field(() => String, { description: 'What is to be done with it.' })
  ask!: string;

  @Field(() => String, { description: 'The address of the page where it is done.' })
  path!: string;
}
