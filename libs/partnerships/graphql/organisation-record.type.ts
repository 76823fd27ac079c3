import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';
import { OrganisationCodeType } from './register.type.js';

@ObjectType('OrganisationNamed', { description: 'An organisation that a list names by its code.' })
export class OrganisationNamedType {
  @Field(() => String)
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Null where it stands in no list the register has taken.' })
  id!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;
}

@ObjectType('OrganisationTimelineEntry')
export class OrganisationTimelineEntryType {
  @Field(() => LocalDateScalar, { nullable: true })
  day!: string | null;

  @Field(() => String, {
    description: 'began, named, recoded, took-over, ended, succeeded, or elsewhere: further along a chain.',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The name or code until then.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The name or code from then on.' })
  after!: string | null;

  @Field(() => [OrganisationNamedType], { description: 'Whose work passed on.' })
  from!: readonly OrganisationNamedType[];

  @Field(() => [OrganisationNamedType], { description: 'Who goes on with it; several after a split.' })
  to!: readonly OrganisationNamedType[];
}

@ObjectType('OrganisationRelated')
export class OrganisationRelatedType extends OrganisationNamedType {
  @Field(() => String, {
    description: 'member-of, commissioned-by, in-icb or works-in: the last names an area.',
  })
  kind!: string;

  @Field(() => String, { description: 'up: to what it belongs; down: what belongs to it.' })
  way!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  since!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day.' })
  until!: string | null;

  @Field(() => Int, {
    description: 'How many of this kind and way there are; the list names the first of them.',
  })
  of!: number;
}

@ObjectType('PatientShare', { description: 'Which share of a trust’s patients lives in an area.' })
export class PatientShareType extends OrganisationNamedType {
  @Field(() => String, { description: 'Of the area: icb, lad …' })
  kind!: string;

  @Field(() => Float, { description: 'From 0 to 1.' })
  share!: number;

  @Field(() => LocalDateScalar, { description: 'The day of the table.' })
  asAt!: string;
}

@ObjectType('OrganisationPlace', { description: 'Where an organisation sits, hosts or takes part.' })
export class OrganisationPlaceType {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'seat, host or forum; the last only for those in that forum.' })
  as!: string;

  @Field(() => String, { nullable: true, description: 'For whom the seat speaks, in words.' })
  speaksFor!: string | null;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: string | null;
}

@ObjectType('OrganisationRecord', {
  description: 'An organisation of the register as at a day, with its life as a timeline.',
})
export class OrganisationRecordType {
  @Field(() => LocalDateScalar, { description: 'The day as at which it is shown.' })
  day!: string;

  @Field(() => Boolean, { description: 'The day is today.' })
  now!: boolean;

  @Field(() => OrganisationRefType, { description: 'By its name of today.' })
  organisation!: OrganisationRefType;

  @Field(() => String, { description: 'Its name on that day.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the lists call it inside its sector.' })
  kindName!: string | null;

  @Field(() => String, { nullable: true, description: 'dormant or proposed; today’s.' })
  standing!: string | null;

  @Field(() => String, { description: 'open, closed, or not-yet: on that day.' })
  state!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day.' })
  validTo!: string | null;

  @Field(() => [OrganisationCodeType], { description: 'Its codes on that day.' })
  codes!: OrganisationCodeType[];

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => Boolean, { description: 'Its own people described it: it stands in no published list.' })
  described!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day of the latest list that spoke of it.' })
  asAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'If it is an alliance: the short name of its own rooms.',
  })
  alliance!: string | null;

  @Field(() => [OrganisationTimelineEntryType])
  timeline!: OrganisationTimelineEntryType[];

  @Field(() => [OrganisationRelatedType], { description: 'On that day.' })
  related!: OrganisationRelatedType[];

  @Field(() => [OrganisationPlaceType], { description: 'On that day, as far as the reader may see.' })
  places!: OrganisationPlaceType[];

  @Field(() => [PatientShareType], {
    description:
      'Of a trust: where its patients live, the largest shares first; areas of less than one in a hundred are left out.',
  })
  patients!: readonly PatientShareType[];
}
