import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { GlossaryWordType } from '../contract/glossary-word.type.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('WordProposal', { description: 'A word that somebody would like to see in the glossary.' })
export class WordProposalType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  term!: string;

  @Field(() => String)
  standsFor!: string;

  @Field(() => String)
  meaning!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => InstantScalar)
  proposedAt!: Date;

  @Field(() => String, { description: 'waiting, accepted or declined.' })
  standing!: string;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'The reader proposed it.' })
  mine!: boolean;
}

@ObjectType('Glossary', { description: 'The words of a place: the general ones and its own.' })
export class GlossaryType {
  @Field(() => [GlossaryWordType])
  words!: GlossaryWordType[];

  @Field(() => [GlossaryWordType], { description: 'What the place took out, for those who can put it back.' })
  takenOut!: GlossaryWordType[];

  @Field(() => [WordProposalType], {
    description:
      'For officers what waits for an answer; for everybody their own, with the answers of sixty days.',
  })
  proposals!: WordProposalType[];

  @Field(() => Boolean)
  mayEdit!: boolean;

  @Field(() => Boolean)
  mayPropose!: boolean;
}

@ObjectType('WordSet')
export class WordSetType {
  @Field(() => String)
  place!: string;

  @Field(() => String, { nullable: true, description: 'Null where it is about a proposal.' })
  key!: string | null;
}
