import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('SectionEdit', { description: 'The newest change of a text.' })
export class SectionEditType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => PersonRefType, {
    nullable: true,
    description: 'For those in the place; the public reads the organisation.',
  })
  by!: PersonRefType | null;

  @Field(() => OrganisationRefType, {
    nullable: true,
    description: 'While nobody has vouched for the person, only for those in the place.',
  })
  organisation!: OrganisationRefType | null;

  @Field(() => Boolean, { description: 'Somebody vouched that they speak for that organisation.' })
  confirmed!: boolean;
}

@ObjectType('Section', {
  description: 'A part of a plan that one organisation answers for; its text is a live document.',
})
export class SectionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'Its part of the address; it never changes.' })
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'Its place in the outline, smallest first.' })
  position!: number;

  @Field(() => OrganisationRefType)
  owner!: OrganisationRefType;

  @Field(() => String, {
    description: 'Who reads its text: owner (a private draft), partners, forum or public.',
  })
  openness!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Since when nobody changes the text; none while people may.',
  })
  frozenAt!: Date | null;
}
