import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Suggestion', { description: 'Words that somebody suggests for a section, still to be decided.' })
export class SuggestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What it would put in.' })
  inserted!: string;

  @Field(() => String, { description: 'What it would take out.' })
  deleted!: string;

  @Field(() => String, { description: 'The words before it, in the same line.' })
  before!: string;

  @Field(() => String)
  after!: string;

  @Field(() => String, { description: 'Says which words were seen: to be given back with a decision.' })
  words!: string;

  @Field(() => InstantScalar)
  madeAt!: Date;

  @Field(() => PersonRefType)
  by!: PersonRefType;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;

  @Field(() => OrganisationRefType, {
    nullable: true,
    description: 'Whose idea in a forum it was made of: those who read the idea read what becomes of it.',
  })
  ideaOf!: OrganisationRefType | null;

  @Field(() => Boolean, { description: 'This reader’s own, made for the organisation they speak for now.' })
  own!: boolean;
}

@ObjectType('SuggestionEnd', {
  description: 'How a suggestion ended that nobody decided on: with the text it was made in.',
})
export class SuggestionEndType {
  @Field(() => String, { description: 'restore or redaction.' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the version that was restored.' })
  restored!: number | null;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => PersonRefType)
  by!: PersonRefType;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;
}

@ObjectType('EndedSuggestion', {
  description: 'A suggestion that waited when its text was restored or redacted.',
})
export class EndedSuggestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  inserted!: string;

  @Field(() => String)
  deleted!: string;

  @Field(() => InstantScalar)
  madeAt!: Date;

  @Field(() => PersonRefType)
  by!: PersonRefType;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;

  @Field(() => SuggestionEndType)
  end!: SuggestionEndType;
}

@ObjectType('SuggestionOutcome', { description: 'What became of one’s own suggestion.' })
export class SuggestionOutcomeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'accepted, rejected, or lapsed: see `end`.' })
  state!: string;

  @Field(() => SuggestionEndType, { nullable: true, description: 'Of one that lapsed.' })
  end!: SuggestionEndType | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String)
  inserted!: string;

  @Field(() => String)
  deleted!: string;

  @Field(() => InstantScalar)
  madeAt!: Date;

  @Field(() => InstantScalar)
  decidedAt!: Date;

  @Field(() => OrganisationRefType, { nullable: true, description: 'Whoever decided did so for it.' })
  decidedFor!: OrganisationRefType | null;

  @Field(() => Int, { nullable: true, description: 'The first named version that holds it.' })
  inVersion!: number | null;

  @Field(() => String, { description: 'Short name of the place.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => String, { description: 'The section’s part of the address.' })
  slug!: string;

  @Field(() => String, { description: 'Of the section.' })
  title!: string;
}
