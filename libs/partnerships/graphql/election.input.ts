import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType()
export class OpenAllianceInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  purpose!: string;
}

@InputType()
export class OpenElectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  seatId!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  nominationsUntil!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  voteUntil!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  sitsFrom!: string | null;
}

@InputType()
export class NominateInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  electionId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { defaultValue: '' })
  statement!: string;
}

@InputType()
export class AnswerNominationInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  nominationId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  stands!: boolean;

  @Field(() => String, { defaultValue: '' })
  statement!: string;
}

@InputType()
export class UponElectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  electionId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class CastVoteInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  electionId!: string;

  @Field(() => ID)
  nominationId!: string;
}

@InputType()
export class DrawLotsInput extends UponElectionInput {
  @Field(() => ID)
  nominationId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType()
export class VoteAnewInput extends UponElectionInput {
  @Field(() => LocalDateScalar, { nullable: true })
  voteUntil!: string | null;
}

@InputType()
export class AbandonElectionInput extends UponElectionInput {
  @Field(() => String)
  reason!: string;
}
