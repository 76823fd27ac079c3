import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType()
export class TermsWordsInput {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  text!: string;
}

@InputType()
export class QuorumClassInput {
  @Field(() => String)
  of!: string;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class QuorumInput {
  @Field(() => Int, { nullable: true })
  count?: number | null;

  @Field(() => String, { nullable: true, description: 'Of the seats, such as 1/2.' })
  share?: string | null;

  @Field(() => String, { description: 'filled or all.' })
  base!: string;

  @Field(() => [QuorumClassInput])
  minByClass!: QuorumClassInput[];

  @Field(() => [String])
  namedRoles!: string[];

  @Field(() => Int, { nullable: true })
  minOrganisations?: number | null;

  @Field(() => Boolean)
  votingOnly!: boolean;

  @Field(() => Boolean)
  deputiesCount!: boolean;

  @Field(() => Boolean)
  remoteCounts!: boolean;

  @Field(() => Boolean)
  conflictedCount!: boolean;

  @Field(() => String, { description: 'adjourn, informal or recommend.' })
  ifLost!: string;
}

@InputType()
export class DecisionRuleInput {
  @Field(() => String)
  business!: string;

  @Field(() => String)
  rule!: string;
}

@InputType()
export class DecisionsInput {
  @Field(() => [DecisionRuleInput])
  rules!: DecisionRuleInput[];

  @Field(() => Boolean)
  chairHasSecondVote!: boolean;
}

@InputType({ description: 'What is left out stays as the terms of that day have it.' })
export class SetTermsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => Int, { description: 'The number of the last version seen; 0 where there is none.' })
  seen!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the past is corrected.' })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  form?: string | null;

  @Field(() => [TermsWordsInput])
  words!: TermsWordsInput[];

  @Field(() => QuorumInput, { nullable: true })
  quorum?: QuorumInput | null;

  @Field(() => DecisionsInput, { nullable: true })
  decisions?: DecisionsInput | null;
}
