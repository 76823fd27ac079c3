import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { PriorityRefType } from '@folkmoot/plans/contract/priority-ref.type.js';
import { SavedBoardViewType } from './board-view.type.js';
import { CommitmentType } from './commitment.type.js';
import { EvidenceFileType } from './evidence-file.type.js';
import { LinkedCommitmentType } from './linked-commitment.type.js';
import { SectionRefType } from '@folkmoot/plans/contract/section-ref.type.js';

@ObjectType('StandingCount')
export class StandingCountType {
  @Field(() => String)
  standing!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('FlagCount')
export class FlagCountType {
  @Field(() => String)
  flag!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('CommitmentBoard', {
  description: 'All commitments of a place that this reader may see, in pages, with counts that add up.',
})
export class CommitmentBoardType {
  @Field(() => String)
  placeName!: string;

  @Field(() => String, { description: 'The stream of the journal to watch …' })
  stream!: string;

  @Field(() => String, { description: '… from here: what the rows already show. Only the server reads it.' })
  since!: string;

  @Field(() => Int, { description: 'All that this reader may see.' })
  all!: number;

  @Field(() => Int, { description: 'Of the chosen organisation, priority and so on, however they stand.' })
  total!: number;

  @Field(() => Int, { description: 'How many all filters together leave, over all pages.' })
  found!: number;

  @Field(() => Int)
  page!: number;

  @Field(() => Int)
  pages!: number;

  @Field(() => [StandingCountType], { description: 'Of “total”; they add up to it.' })
  counts!: StandingCountType[];

  @Field(() => [FlagCountType], {
    description: 'What the rules say of “total”. Of what nobody promised they say nothing.',
  })
  flagCounts!: FlagCountType[];

  @Field(() => Int, {
    description: 'How many of “total” are escalated, and no officer has seen to them yet.',
  })
  escalated!: number;

  @Field(() => String, { nullable: true, description: 'Of the chosen organisation.' })
  organisationName!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the chosen priority.' })
  priorityTitle!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the reader last said that they had seen the board.',
  })
  markedAt!: Date | null;

  @Field(() => Int, { description: 'How many of “all” others have changed since then.' })
  changed!: number;

  @Field(() => [ID], { description: 'Those of them on this page.' })
  changedIds!: string[];

  @Field(() => [SavedBoardViewType], { description: 'The place’s, then the reader’s own.' })
  views!: SavedBoardViewType[];

  @Field(() => [CommitmentType])
  commitments!: CommitmentType[];

  @Field(() => Boolean, { description: 'May this reader save views, and mark what they have seen?' })
  mayKeep!: boolean;

  @Field(() => Boolean, { description: 'May this reader make or ask for one?' })
  mayMake!: boolean;

  @Field(() => Boolean, { description: 'The reader may bring an action log.' })
  mayBring!: boolean;
}

@ObjectType('CommitmentAmended')
export class CommitmentAmendedType {
  @Field(() => String, {
    description:
      'pence, need, mattersTo, priority or evidenceExpected; of the last `text` says what stood before.',
  })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A sum in pence, a code, or a priority as “3. Falls”.',
  })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;
}

@ObjectType('CommitmentHistoryLine', { description: 'Who did what, for whom and when, from the journal.' })
export class CommitmentHistoryLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, {
    description:
      'commitment-made, commitment-accepted, commitment-declined, progress-reported, due-date-moved, commitment-closed, commitment-handed-over, commitment-questioned, commitment-question-answered, commitment-waits, commitment-waits-no-more, commitment-amended, commitment-escalated, commitment-escalation-seen or commitment-file-scanned.',
  })
  event!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For members of the place and for their own organisation.',
  })
  personName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'While nobody has vouched for the person, not for the public.',
  })
  organisationName!: string | null;

  @Field(() => Boolean, { description: 'Somebody vouched that they speak for that organisation.' })
  confirmed!: boolean;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'The status or day before.' })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What was named to show it; begins with https.' })
  link!: string | null;

  @Field(() => EvidenceFileType, { nullable: true, description: 'What was brought to show it.' })
  file!: EvidenceFileType | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen, in words.' })
  whereSeen!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the commitment that it waits for, or no longer does.',
  })
  otherNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it slipped or was blocked.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Said by the button of a mail, without a sign-in.' })
  fromMail!: boolean;

  @Field(() => [CommitmentAmendedType], { description: 'What it held before, and holds since.' })
  amended!: CommitmentAmendedType[];
}

@ObjectType('CommitmentAbilities', {
  description: 'What this reader may do with it now: which controls a page opens.',
})
export class CommitmentAbilitiesType {
  @Field(() => Boolean, { description: 'Accept or decline it.' })
  answer!: boolean;

  @Field(() => Boolean, { description: 'Report, move the day, close.' })
  report!: boolean;

  @Field(() => Boolean)
  handOver!: boolean;

  @Field(() => Boolean, { description: 'Ask its owner about it, as an officer of the place.' })
  question!: boolean;

  @Field(() => Boolean, { description: 'Say for which others it waits.' })
  link!: boolean;

  @Field(() => Boolean, { description: 'Say otherwise what it holds.' })
  amend!: boolean;

  @Field(() => Boolean, { description: 'Say, as an officer, that one has seen what slipped too often.' })
  seeEscalation!: boolean;

  @Field(() => Boolean, { description: 'Answer what an officer asked.' })
  answerQuestion!: boolean;
}

@ObjectType('PossibleOwner')
export class PossibleOwnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  organisationId!: string;
}

@ObjectType('CommitmentBirth', { description: 'What a commitment was made of.' })
export class CommitmentBirthType {
  @Field(() => String, { description: '“Section 2: Falls at home, paragraph 12”.' })
  label!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;
}

@ObjectType('CommitmentPage')
export class CommitmentPageType {
  @Field(() => CommitmentType)
  commitment!: CommitmentType;

  @Field(() => String, { description: 'The stream of the journal to watch …' })
  stream!: string;

  @Field(() => String, { description: '… from here. Only the server reads it.' })
  since!: string;

  @Field(() => [CommitmentHistoryLineType])
  history!: CommitmentHistoryLineType[];

  @Field(() => CommitmentBirthType, {
    nullable: true,
    description: 'Where it was born, for those who may read that.',
  })
  born!: CommitmentBirthType | null;

  @Field(() => [SectionRefType], {
    description: 'The sections of plans that name it, of those this reader may read.',
  })
  mentionedIn!: SectionRefType[];

  @Field(() => [LinkedCommitmentType], {
    description: 'What it waits for, done or not, as far as this reader sees it.',
  })
  upstream!: LinkedCommitmentType[];

  @Field(() => [LinkedCommitmentType], {
    description: 'What is open and waits for it, directly or through others.',
  })
  downstream!: LinkedCommitmentType[];

  @Field(() => [String], {
    description:
      'The classes of the seats in this place to which it belongs; without one, whoever represents its owner sees to it.',
  })
  seats!: string[];

  @Field(() => CommitmentAbilitiesType)
  abilities!: CommitmentAbilitiesType;

  @Field(() => [PossibleOwnerType], {
    description: 'Whom it can be handed over to; empty for those who may not.',
  })
  successors!: PossibleOwnerType[];
}

@ObjectType('CommitmentChoices', { description: 'What a new commitment can be made of in this place.' })
export class CommitmentChoicesType {
  @Field(() => String)
  placeName!: string;

  @Field(() => [OrganisationRefType])
  organisations!: OrganisationRefType[];

  @Field(() => [PossibleOwnerType], { description: 'People by name, for members of the place.' })
  people!: PossibleOwnerType[];

  @Field(() => [PriorityRefType])
  priorities!: PriorityRefType[];
}
