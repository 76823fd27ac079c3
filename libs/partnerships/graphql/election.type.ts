import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType({ isAbstract: true })
abstract class ElectionLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'The address of the alliance.' })
  alliance!: string;

  @Field(() => String)
  allianceName!: string;

  @Field(() => ID)
  seatId!: string;

  @Field(() => String, { description: 'Where the seat is.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => String, { description: 'What the seat is called.' })
  kind!: string;

  @Field(() => String, { description: 'nominating, voting, tied, elected, nobody or abandoned.' })
  state!: string;

  @Field(() => Int)
  round!: number;

  @Field(() => LocalDateScalar, { description: 'Names are taken at least until this day.' })
  nominationsUntil!: string;

  @Field(() => LocalDateScalar, { description: 'The last day of the vote.' })
  voteUntil!: string;

  @Field(() => LocalDateScalar)
  sitsFrom!: string;

  @Field(() => InstantScalar)
  openedAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was decided or abandoned.' })
  decidedOn!: string | null;

  @Field(() => PersonRefType, { nullable: true })
  elected!: PersonRefType | null;

  @Field(() => String, { nullable: true, description: 'How lots were drawn, or why it was abandoned.' })
  reason!: string | null;
}

@ObjectType('ElectionInList', { description: 'An election of an alliance, for its own people.' })
export class ElectionInListType extends ElectionLineType {}

@ObjectType('Candidate')
export class CandidateType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String, { description: 'asked, stands, declined, or left: no longer in the alliance.' })
  state!: string;

  @Field(() => String)
  statement!: string;

  @Field(() => Int, { nullable: true, description: 'None until the votes are counted.' })
  votes!: number | null;
}

@ObjectType('Voter', { description: 'A member that may vote. What it chose stands nowhere.' })
export class VoterType {
  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => PersonRefType, { nullable: true, description: 'Who voted for it; none while nobody has.' })
  votedBy!: PersonRefType | null;
}

@ObjectType('ElectionAbilities')
export class ElectionAbilitiesType {
  @Field(() => Boolean)
  nominate!: boolean;

  @Field(() => Boolean)
  vote!: boolean;

  @Field(() => Boolean)
  openVote!: boolean;

  @Field(() => Boolean)
  count!: boolean;

  @Field(() => Boolean, { description: 'To draw lots, or to have it voted on again.' })
  settleTie!: boolean;

  @Field(() => Boolean)
  abandon!: boolean;
}

@ObjectType('Election', {
  description: 'How an alliance chooses who sits for it somewhere; for its own people.',
})
export class ElectionType extends ElectionLineType {
  @Field(() => [CandidateType])
  candidates!: CandidateType[];

  @Field(() => [VoterType])
  roll!: VoterType[];

  @Field(() => ElectionAbilitiesType)
  abilities!: ElectionAbilitiesType;

  @Field(() => ID, { nullable: true, description: 'The reader’s own nomination.' })
  ownNominationId!: string | null;

  @Field(() => [PersonRefType], { description: 'Who may be put forward, for whoever may nominate.' })
  people!: PersonRefType[];
}

@ObjectType('AllianceSeat', { description: 'A seat that an alliance has somewhere.' })
export class AllianceSeatType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => String, { nullable: true, description: 'For the alliance’s own people.' })
  representative!: string | null;
}

@ObjectType('AlliancePage', { description: 'The elections of an alliance, and its seats elsewhere.' })
export class AlliancePageType {
  @Field(() => [AllianceSeatType])
  seats!: AllianceSeatType[];

  @Field(() => [ElectionInListType])
  elections!: ElectionInListType[];

  @Field(() => Boolean)
  inside!: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may open an election.' })
  mayRun!: boolean;
}

@ObjectType('ElectionRef')
export class ElectionRefType {
  @Field(() => ID)
  id!: string;
}
