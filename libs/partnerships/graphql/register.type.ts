import { Field, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('OrganisationCode')
export class OrganisationCodeType {
  @Field(() => String, { description: 'ods, ons, charity or company.' })
  scheme!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('FoundOrganisation', {
  description: 'An organisation of the public register, with what tells it from others of its name.',
})
export class FoundOrganisationType {
  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => [OrganisationCodeType])
  codes!: OrganisationCodeType[];

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'The former name by which it was found.' })
  formerly!: string | null;

  @Field(() => Boolean)
  closed!: boolean;

  @Field(() => [OrganisationRefType], {
    description: 'Who goes on with the work of one that has closed; several after a split.',
  })
  successors!: OrganisationRefType[];
}

@ObjectType('NamedCode', { description: 'One of a fixed list, for a form to offer.' })
export class NamedCodeType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}
