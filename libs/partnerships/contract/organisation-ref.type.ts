import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('OrganisationRef', { description: 'An organisation as others refer to it.' })
export class OrganisationRefType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description:
      'icb, nhs-trust, primary-care, council, vcse, social-care-provider, independent-provider, healthwatch, housing, education, emergency-service or other.',
  })
  sector!: string;
}
