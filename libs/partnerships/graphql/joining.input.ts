import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'A group that no register lists, in its own words.' })
export class DescribedGroupInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  sector!: string;

  @Field(() => String)
  what!: string;

  @Field(() => String)
  area!: string;

  @Field(() => String, { defaultValue: '' })
  postcode!: string;
}

@InputType({ description: 'A part of a joining form, to be checked before the next screen.' })
export class JoiningPartInput {
  @Field(() => DescribedGroupInput, { nullable: true })
  group?: DescribedGroupInput | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;
}

@InputType()
export class StartJoiningInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => DescribedGroupInput, { nullable: true })
  group?: DescribedGroupInput | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  jobTitle!: string;

  @Field(() => String)
  email!: string;
}

@InputType()
export class ConfirmJoiningInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, {
    description: 'The secret of the mailed link, or the ticket that a typed code was answered with.',
  })
  token!: string;

  @Field(() => String, {
    description: 'Minted for the form by its page and kept nowhere else: 43 signs of base64url.',
  })
  browserKey!: string;
}

@InputType()
export class JoinForumInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => DescribedGroupInput, { nullable: true })
  group?: DescribedGroupInput | null;

  @Field(() => String, { defaultValue: '' })
  jobTitle!: string;
}

@InputType()
export class LeaveForumInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  memberId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class VouchInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID)
  representationId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AskForSeatInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  why!: string;
}

@InputType()
export class AnswerSeatRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  seatRequestId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => String, { defaultValue: '' })
  seatClass!: string;

  @Field(() => Boolean, { defaultValue: false })
  voting!: boolean;

  @Field(() => String, { defaultValue: '' })
  reason!: string;
}
