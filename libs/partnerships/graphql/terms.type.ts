import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { PlaceFormType } from './place.type.js';

@ObjectType('TermsLine', { description: 'One thing that terms of reference settle.' })
export class TermsLineType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'For whoever writes it; may be empty.' })
  hint!: string;

  @Field(() => [String], { description: 'Paragraphs; empty while it is not settled.' })
  lines!: string[];
}

@ObjectType('TermsPart')
export class TermsPartType {
  @Field(() => String, { description: 'authority, members, quorum, decisions, meetings or account.' })
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [TermsLineType])
  lines!: TermsLineType[];
}

@ObjectType('QuorumClass')
export class QuorumClassType {
  @Field(() => String, { description: 'A class of seats, any-nhs or any-council.' })
  of!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('QuorumRule', { description: 'A quorum as data. Either `count` or `share` is given.' })
export class QuorumRuleType {
  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => String, { nullable: true, description: 'Of the seats, such as 1/2; rounded up.' })
  share!: string | null;

  @Field(() => String, { description: 'Which seats a share is counted on: filled or all.' })
  base!: string;

  @Field(() => [QuorumClassType])
  minByClass!: QuorumClassType[];

  @Field(() => [String])
  namedRoles!: string[];

  @Field(() => Int, { nullable: true })
  minOrganisations!: number | null;

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

@ObjectType('DecisionRuleSet')
export class DecisionRuleSetType {
  @Field(() => String, { description: 'ordinary, money, appointments or terms.' })
  business!: string;

  @Field(() => String)
  businessName!: string;

  @Field(() => String, { nullable: true, description: 'Null while none is settled.' })
  rule!: string | null;
}

@ObjectType('TermsVersion')
export class TermsVersionType {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalDateScalar)
  effectiveFrom!: string;

  @Field(() => String, { nullable: true, description: 'Why the past was corrected.' })
  reason!: string | null;

  @Field(() => InstantScalar)
  recordedAt!: Date;
}

@ObjectType('Terms', { description: 'Terms of reference as they hold on a day.' })
export class TermsType {
  @Field(() => LocalDateScalar, { description: 'The day that was asked for.' })
  day!: string;

  @Field(() => Int, { description: '0 where none had been written for that day.' })
  number!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From when other terms hold.' })
  nextFrom!: string | null;

  @Field(() => PlaceFormType)
  form!: PlaceFormType;

  @Field(() => [TermsPartType])
  parts!: TermsPartType[];

  @Field(() => QuorumRuleType, { nullable: true })
  quorum!: QuorumRuleType | null;

  @Field(() => [DecisionRuleSetType])
  rules!: DecisionRuleSetType[];

  @Field(() => Boolean)
  chairHasSecondVote!: boolean;

  @Field(() => [TermsVersionType], { description: 'All of them, the one that begins last first.' })
  versions!: TermsVersionType[];

  @Field(() => Int, { description: 'What a change says it has seen.' })
  lastNumber!: number;

  @Field(() => Boolean, { description: 'Whether the reader may set them.' })
  maySet!: boolean;
}

@ObjectType('TermsDifference')
export class TermsDifferenceType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [String])
  before!: string[];

  @Field(() => [String])
  after!: string[];
}

@ObjectType('TermsPreview', { description: 'What a change would do. Nothing is kept.' })
export class TermsPreviewType {
  @Field(() => [FaultType], { description: 'Why it would be refused; empty when it would not.' })
  faults!: FaultType[];

  @Field(() => [TermsDifferenceType])
  differences!: TermsDifferenceType[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From when terms hold already that replace these again.',
  })
  nextFrom!: string | null;
}

@ObjectType('TermsSet')
export class TermsSetType {
  @Field(() => Int)
  number!: number;
}
