import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType({ description: 'Who is to run a place that is being opened. They are told by mail.' })
export class SecretaryInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  jobTitle!: string;
}

@InputType()
export class OpenPlaceInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String, { description: 'system, place, neighbourhood or group.' })
  kind!: string;

  @Field(() => String, {
    description: 'consultative-forum, icb-committee, joint-committee, individual-executive or lead-provider.',
  })
  form!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => ID)
  hostOrganisationId!: string;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its councils, counties or wards, by codes or names, one a line.',
  })
  areas?: string | null;

  @Field(() => SecretaryInput, { nullable: true })
  secretary?: SecretaryInput | null;
}

@InputType()
export class OfferSeatInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  seatClass!: string;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => String, { nullable: true, description: 'One of `seatTemplates`.' })
  template?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its first day, past or to come; today where it is left out.',
  })
  since?: string | null;
}

@InputType()
export class FillSeatInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  seatId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'representative or deputy.' })
  capacity!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day, past or to come; today where it is left out.',
  })
  since?: string | null;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  seatId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Its last day; at once where it is left out.',
  })
  until?: string | null;
}

@InputType()
export class AppointOfficeInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'chair, vice-chair, secretary or observer.' })
  role!: string;
}

@InputType()
export class EndOfficeInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  officeId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class RepresentOrganisationInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'representative or signatory.' })
  capacity!: string;

  @Field(() => String)
  jobTitle!: string;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;
}
