import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Redaction', { description: 'That a passage was taken out of a section for good.' })
export class RedactionType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, { description: 'patient, personal, libel, licence or other.' })
  reason!: string;

  @Field(() => PersonRefType, { nullable: true, description: 'For those who are signed in.' })
  by!: PersonRefType | null;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;
}

@ObjectType('RedactionPlace', { description: 'Where words stand that somebody is about to take out.' })
export class RedactionPlaceType {
  @Field(() => String, {
    description: 'text, version, title, version-name, comment, suggestion, request or file.',
  })
  where!: string;

  @Field(() => Int, { nullable: true, description: 'Of the version.' })
  number!: number | null;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  words!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType('RedactionPlaces')
export class RedactionPlacesType {
  @Field(() => [FaultType], { description: 'Why these words cannot be looked for, if so.' })
  faults!: FaultType[];

  @Field(() => Int)
  total!: number;

  @Field(() => Boolean, {
    description: 'They were written here at some time, whether they still stand or not.',
  })
  inHistory!: boolean;

  @Field(() => [RedactionPlaceType], { description: 'At most 200 of them.' })
  places!: RedactionPlaceType[];
}

@InputType('RedactPassageInput')
export class RedactPassageInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String, { description: 'Kept nowhere.' })
  words!: string;

  @Field(() => String, { description: 'patient, personal, libel, licence or other.' })
  reason!: string;

  @Field(() => Int, { description: 'How many places were shown.' })
  places!: number;
}
