import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType({ isAbstract: true })
class InterestWordsInput {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { defaultValue: 'nhs', description: 'nhs or council.' })
  regime!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { defaultValue: 'self', description: 'self or partner.' })
  holder!: string;

  @Field(() => String)
  description!: string;

  @Field(() => ID, { nullable: true, description: 'The body concerned, of the register.' })
  concernsId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'Or its name.' })
  concerns!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Left out, it is one of the faults told.' })
  since?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  until?: string | null;

  @Field(() => String, { defaultValue: '' })
  mitigation!: string;

  @Field(() => Boolean, { defaultValue: true })
  published!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Needed where it is not published.' })
  withheldReason!: string;
}

@InputType('DeclareInterestInput')
export class DeclareInterestInputType extends InterestWordsInput {
  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;
}

@InputType('ChangeInterestInput')
export class ChangeInterestInputType extends InterestWordsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('EndInterestInput')
export class EndInterestInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day.' })
  until?: string | null;
}

@InputType('ConfirmInterestsInput')
export class ConfirmInterestsInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String)
  place!: string;

  @Field(() => Boolean, { description: 'Nothing to declare; else: what I declared here is all.' })
  nothing!: boolean;
}
