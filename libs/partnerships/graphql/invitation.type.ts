import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('Invitation', { description: 'Somebody is asked to speak for an organisation in a place.' })
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String, { nullable: true, description: 'For whom the seat speaks that they are to take.' })
  speaksFor!: string | null;

  @Field(() => String, { nullable: true, description: 'The office they are to hold, in words.' })
  office!: string | null;

  @Field(() => String, { description: 'Empty once they joined, and some time after a no.' })
  email!: string;

  @Field(() => String, { description: 'Of whoever joined, else as the officers wrote it; may be empty.' })
  name!: string;

  @Field(() => String, { description: 'waiting, joined, declined or withdrawn.' })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What became of the newest mail: on-its-way, sent, returned or not-sent; null when that is no longer known.',
  })
  mail!: string | null;

  @Field(() => InstantScalar)
  invitedAt!: Date;

  @Field(() => InstantScalar)
  mailedAt!: Date;

  @Field(() => Int)
  reminders!: number;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => Boolean, { description: 'Long enough after the last mail, and not too often yet.' })
  mayBeReminded!: boolean;
}

@ObjectType('InvitationLink', { description: 'What a mailed invitation asks, for whoever holds it.' })
export class InvitationLinkType {
  @Field(() => String)
  placeName!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, { nullable: true })
  speaksFor!: string | null;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => String)
  invitedBy!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  jobTitle!: string;
}

@InputType('InviteMemberInput')
export class InviteMemberInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  jobTitle?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation’s seat that they are to take.' })
  seatId?: string | null;

  @Field(() => String, { nullable: true, description: 'chair, vice-chair, secretary or observer.' })
  office?: string | null;
}

@InputType('RemindInvitedInput')
export class RemindInvitedInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => [ID])
  ids!: string[];
}

@InputType('WithdrawInvitationInput')
export class WithdrawInvitationInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('AcceptInvitationInput')
export class AcceptInvitationInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  token!: string;

  @Field(() => String, { description: 'Of somebody who is new here.' })
  name!: string;

  @Field(() => String)
  jobTitle!: string;

  @Field(() => String, { description: 'Minted by the page for this form.' })
  browserKey!: string;
}

@InputType('DeclineInvitationInput')
export class DeclineInvitationInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  token!: string;
}

@ObjectType('InvitationDeclined')
export class InvitationDeclinedType {
  @Field(() => Boolean)
  declined!: boolean;
}

@ObjectType('InvitationsReminded')
export class InvitationsRemindedType {
  @Field(() => Int)
  reminded!: number;
}
