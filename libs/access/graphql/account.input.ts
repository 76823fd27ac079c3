import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class EndSessionsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'One of one’s own; everywhere when left out.' })
  sessionId!: string | null;
}

@InputType()
export class SignOutInput {
  @Field(() => ID)
  requestId!: string;
}

@InputType()
export class ChooseHatInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  organisationId!: string;
}

@InputType()
export class ChangeNameInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;
}

@InputType()
export class AddAddressInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One of their addresses, given up once this one is confirmed.',
  })
  insteadOf?: string | null;
}

@InputType()
export class KeepAddressInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  addressId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AnswerAddressMailInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  token!: string;

  @Field(() => Boolean, { description: 'It was not them; otherwise they confirm that the address goes.' })
  stop!: boolean;
}

@InputType()
export class ConfirmNewAddressInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  token!: string;
}

@InputType()
export class RemoveAddressInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  addressId!: string;

  @Field(() => Int)
  version!: number;
}
