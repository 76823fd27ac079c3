import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { InstantScalar, LocalDateScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';
import { ExecutedDeedType } from './executed-deed.type.js';

@ObjectType('AgreementApproval')
export class AgreementApprovalType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, {
    description: 'pending, not-needed, approved, approved-with-conditions, declined or lapsed.',
  })
  state!: string;

  @Field(() => Boolean, { description: 'Its own signatory has signed that it is so.' })
  confirmed!: boolean;

  @Field(() => InstantScalar, { nullable: true })
  signedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Days since it is waited for; null where it is not.' })
  waitingDays!: number | null;
}

@ObjectType('AgreementDecision', {
  description: 'What decided that a contribution moves, and so made a draft.',
})
export class AgreementDecisionType {
  @Field(() => String, {
    nullable: true,
    description: 'As a link reads; null where the reader may not read it.',
  })
  label!: string | null;

  @Field(() => String, { nullable: true })
  path!: string | null;
}

@ObjectType('AgreementVersion', {
  description: 'What is or was agreed from a day. Seen by the parties alone.',
})
export class AgreementVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'From 1.' })
  n!: number;

  @Field(() => String, {
    description: 'draft, signing, agreed (its day is to come), in-force, superseded, ended or withdrawn.',
  })
  standing!: string;

  @Field(() => String, { description: 'All it says, as JSON with pence as text.' })
  terms!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what is signed.' })
  termsHash!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day.' })
  effectiveTo!: string | null;

  @Field(() => String)
  madeByName!: string;

  @Field(() => InstantScalar)
  madeAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The number of its sign-off in the place.' })
  signOff!: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was sent for signature.' })
  sentAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the last signature was there.' })
  metAt!: Date | null;

  @Field(() => Boolean, { description: 'It was signed after the first day from which it holds.' })
  late!: boolean;

  @Field(() => [AgreementApprovalType])
  approvals!: AgreementApprovalType[];

  /** Not shown: what `decision` is read by. */
  decisionKind!: string | null;
  decisionId!: string | null;

  @Field(() => [ExecutedDeedType], { description: 'The newest first.' })
  deeds!: ExecutedDeedType[];

  @Field(() => [FaultType], {
    description:
      'What a draft still needs before it can be signed; of what is in force, what is not filed to it yet.',
  })
  gaps!: FaultType[];
}

@ObjectType('AgreementScheme')
export class AgreementSchemeType {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'pooled, aligned, non-pooled or transfer.' })
  form!: string | null;
}

@ObjectType('Agreement', {
  description:
    'What organisations agreed about the money of a place. The place sees this summary; the parties its versions.',
})
export class AgreementType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  place!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => InstantScalar)
  createdAt!: Date;

  @Field(() => String, {
    description: 'Of the version that tells most: in force, else agreed, in signature, a draft.',
  })
  standing!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveTo!: string | null;

  @Field(() => [OrganisationRefType])
  parties!: OrganisationRefType[];

  @Field(() => [AgreementSchemeType])
  schemes!: AgreementSchemeType[];

  @Field(() => PenceScalar, { description: 'All contributions to all schemes.' })
  total!: bigint;

  @Field(() => Boolean, { description: 'The reader speaks for one of the parties.' })
  seenAsParty!: boolean;

  @Field(() => Boolean, { description: 'The reader may send a version for signature, and take it back.' })
  maySend!: boolean;

  @Field(() => AgreementVersionType, { nullable: true })
  draft!: AgreementVersionType | null;

  @Field(() => AgreementVersionType, { nullable: true, description: 'The newest that was not dropped.' })
  newest!: AgreementVersionType | null;

  @Field(() => AgreementVersionType, { nullable: true })
  inForce!: AgreementVersionType | null;

  @Field(() => [AgreementVersionType], { description: 'Newest first.' })
  versions!: AgreementVersionType[];
}

@ObjectType('AgreementDifferences')
export class AgreementDifferencesType {
  @Field(() => Int)
  n!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version before it that all had signed; null for the first.',
  })
  since!: number | null;

  @Field(() => [String], { description: 'What it says otherwise, each in a sentence.' })
  sentences!: string[];
}

@InputType('StartAgreementInput')
export class StartAgreementInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'The first month of its year, `2027-04`.' })
  firstMonth!: string;

  @Field(() => [ID], { description: 'Organisations, in the order that decides ties.' })
  partners!: string[];
}

@InputType('SaveDraftPartInput')
export class SaveDraftPartInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { description: 'Of the version.' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, {
    description:
      'period, partners, schemes.new, schemes.s1, contributions.s1, rules, rules.new, rules.r1 or written.',
  })
  part!: string;

  @Field(() => String, {
    description: 'What it says now, as JSON with pence as text; null takes a scheme or rule out.',
  })
  value!: string;
}

@InputType('UponVersionInput')
export class UponVersionInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { description: 'Of the version.' })
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('BeginVariationInput')
export class BeginVariationInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID, { description: 'Of the version that everybody signed.' })
  id!: string;

  @Field(() => LocalDateScalar)
  effectiveFrom!: string;
}

@ObjectType('PossiblePartner')
export class PossiblePartnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  sector!: string;

  @Field(() => Boolean)
  mayPool!: boolean;

  @Field(() => String)
  whyItMayPool!: string;
}

@ObjectType('AgreementChoices', { description: 'For those who may start an agreement here.' })
export class AgreementChoicesType {
  @Field(() => [PossiblePartnerType])
  organisations!: PossiblePartnerType[];

  @Field(() => LocalDateScalar)
  today!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that the reader acts for.' })
  own!: string | null;
}
