import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('SeenSuggestionInput', { description: 'A suggestion with the words that were seen.' })
export class SeenSuggestionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  words!: string;
}

@InputType('DecideSuggestionsInput')
export class DecideSuggestionsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => [SeenSuggestionInput])
  suggestions!: SeenSuggestionInput[];

  @Field(() => String, { description: 'accepted or rejected.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'Needed to reject.' })
  reason!: string | null;
}

@InputType('WithdrawSuggestionsInput')
export class WithdrawSuggestionsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => [SeenSuggestionInput])
  suggestions!: SeenSuggestionInput[];
}
