import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';

export enum CodePurpose {
  SIGN_IN = 'sign-in',
  JOIN = 'join',
  ADD_ADDRESS = 'add-address',
}
registerEnumType(CodePurpose, { name: 'CodePurpose' });

@InputType()
export class AskForLinkInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  next!: string | null;
}

@InputType()
export class TypeCodeInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String, {
    description: 'Minted for the form by its page and kept nowhere else: 43 signs of base64url.',
  })
  browserKey!: string;

  @Field(() => CodePurpose)
  purpose!: CodePurpose;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  code!: string;
}

@InputType()
export class SignInInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  browserKey!: string;

  @Field(() => String)
  token!: string;

  @Field(() => ID, { nullable: true })
  personId!: string | null;
}

@InputType()
export class SetUpInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  browserKey!: string;

  @Field(() => String)
  token!: string;
}
