import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType({ isAbstract: true })
class AskingInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  dueDate!: string | null;

  @Field(() => String, { description: 'What is wanted. May be empty.' })
  note!: string;

  @Field(() => Boolean, { description: 'Close the text for changes at the end of that day.' })
  freezes!: boolean;
}

@InputType('AskForSectionInput')
export class AskForSectionInput extends AskingInput {
  @Field(() => ID)
  sectionId!: string;
}

@InputType('AskForNewSectionInput')
export class AskForNewSectionInput extends AskingInput {
  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  ownerOrganisationId!: string;
}

/** What every deed upon a request needs, and chasing, delivering and taking back need nothing more. */
@InputType('UponSectionRequestInput')
export class UponSectionRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  requestedId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType('PromiseSectionInput')
export class PromiseSectionInput extends UponSectionRequestInput {
  @Field(() => LocalDateScalar, { nullable: true })
  expectedOn!: string | null;
}

@InputType('DeclineSectionInput')
export class DeclineSectionInput extends UponSectionRequestInput {
  @Field(() => String)
  reason!: string;
}

@InputType('MoveDeadlineInput')
export class MoveDeadlineInput extends UponSectionRequestInput {
  @Field(() => LocalDateScalar, { nullable: true })
  dueDate!: string | null;

  @Field(() => Boolean, { description: 'Close the text for changes at the end of that day.' })
  freezes!: boolean;
}

@InputType('HandOverSectionInput')
export class HandOverSectionInput extends AskingInput {
  @Field(() => ID)
  requestedId!: string;

  @Field(() => Int, { description: 'The version of the request that was seen.' })
  version!: number;

  @Field(() => ID, { description: 'Who is asked, and answers for the section from now on.' })
  ownerOrganisationId!: string;
}
