import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';
import type { Form } from '../domain/form.js';

@ObjectType('PlaceForm', {
  description: 'How the body is governed, and what follows for what it may decide.',
})
export class PlaceFormType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What is decided here, in a sentence or two.' })
  decides!: string;
}

@ObjectType('Place', {
  description: 'A body that meets: a system, place, neighbourhood, group or forum. Its existence is public.',
})
export class PlaceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Its part of every address: /northmoor.' })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => ID, { nullable: true, description: 'The forum that belongs to it.' })
  forumId!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of the body it belongs to.' })
  parentSlug!: string | null;

  @Field(() => OrganisationRefType, { description: 'The organisation that hosts it.' })
  host!: OrganisationRefType;

  /** Not shown as it is: `form` is made of it. */
  form!: Form;
}
