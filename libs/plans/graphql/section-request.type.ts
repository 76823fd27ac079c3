import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';

@ObjectType('SectionRequest', { description: 'An organisation is asked for a section by a day.' })
export class SectionRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => Boolean, { description: 'The text is closed for changes at the end of that day.' })
  freezes!: boolean;

  @Field(() => String, { description: 'asked, promised, declined, delivered or withdrawn.' })
  state!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the organisation says it will come.',
  })
  expectedOn!: string | null;

  @Field(() => Int)
  chases!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  chasedOn!: string | null;

  @Field(() => InstantScalar)
  askedAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => PersonRefType)
  askedBy!: PersonRefType;
}
