import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar, LocalDateScalar, PenceScalar } from '@folkmoot/platform/graphql/scalars.js';
import { EvidenceFileType } from './evidence-file.type.js';
import { WaitedForType } from './linked-commitment.type.js';
import { PriorityRefType } from '@folkmoot/plans/contract/priority-ref.type.js';

@ObjectType('CommitmentWords', {
  description: 'What was last said about a commitment: why it slips, what moved, what shows that it is done.',
})
export class CommitmentWordsType {
  @Field(() => String, { description: 'declined, progress, due-date-moved, closed, questioned or answered.' })
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'What shows it; begins with https.' })
  link!: string | null;

  @Field(() => EvidenceFileType, { nullable: true, description: 'A file that shows it.' })
  file!: EvidenceFileType | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen, in words.' })
  whereSeen!: string | null;

  @Field(() => InstantScalar)
  at!: Date;
}

@ObjectType('CommitmentOwner', {
  description: 'The person who owns a commitment: for members of the place and for the owning organisation.',
})
export class CommitmentOwnerType {
  @Field(() => ID, { description: 'The commitment’s.' })
  id!: string;

  @Field(() => Int, { description: 'The commitment’s when this was read.' })
  version!: number;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('CommitmentFlag', {
  description: 'What the rules of the place say of a commitment today, beside what its owner says.',
})
export class CommitmentFlagType {
  @Field(() => String, {
    description: 'done, late, blocked, silent, slipping, moved, waits, on-track, unshown or not-started.',
  })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The days or moves that the rule counts, if it counts any.',
  })
  limit!: number | null;
}

@ObjectType('Commitment', {
  description:
    'A promise by an organisation to a partnership. Seen by the public it names organisation and role, never a person.',
})
export class CommitmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'Said aloud: “commitment 14”.' })
  number!: number;

  @Field(() => String, { description: 'The place’s part of every address.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => String, { description: 'Who sees it: public, or the partnership it is kept among.' })
  audience!: string;

  @Field(() => String, { description: 'Who sees it once it is accepted: public or partners.' })
  shownTo!: string;

  @Field(() => String)
  what!: string;

  @Field(() => String, {
    description: 'commitment, or action: seen by partners only, without a priority, closed with a note.',
  })
  weight!: string;

  @Field(() => PenceScalar, { nullable: true, description: 'What it costs or moves, if it is about money.' })
  pence!: bigint | string | null;

  @Field(() => String, { description: 'What will show that it was done; may be empty.' })
  evidenceExpected!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'maternity, severe-mental-illness, respiratory, early-cancer, hypertension, child-asthma, child-diabetes, child-epilepsy, child-oral-health, child-mental-health or other.',
  })
  need!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For whom it makes a difference: poorest, local-group, poorest-and-group or everyone.',
  })
  mattersTo!: string | null;

  @Field(() => OrganisationRefType, { description: 'Who promised, or is asked to.' })
  organisation!: OrganisationRefType;

  @Field(() => Boolean, { description: 'Is a person named? Everyone may know that, who it is only some.' })
  hasOwner!: boolean;

  @Field(() => String, { description: 'The owner’s role in words; may be empty.' })
  role!: string;

  @Field(() => OrganisationRefType, {
    nullable: true,
    description:
      'The organisation for which it was asked. While nobody has vouched that who asked speaks for it, only for the place, its forum and the owner.',
  })
  askedFor!: OrganisationRefType | null;

  @Field(() => Boolean, { description: 'Somebody vouched that who asked speaks for that organisation.' })
  askerConfirmed!: boolean;

  @Field(() => PriorityRefType, { nullable: true })
  priority!: PriorityRefType | null;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => Int, { description: 'How often the day was moved.' })
  dueMoves!: number;

  @Field(() => Int, { description: 'How often it went to another person of the organisation.' })
  handOvers!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Since when it waits for the officers of the place: it slipped as often as its place says. Null once one has seen to it.',
  })
  escalatedAt!: Date | null;

  @Field(() => String, { description: 'asked, accepted or declined.' })
  state!: string;

  @Field(() => String, {
    description: 'What its owner reported: not-started, on-track, slipping, blocked or done.',
  })
  status!: string;

  @Field(() => String, {
    description:
      'Where it stands today: asked, declined, not-started, on-track, slipping, blocked, done, or late by the calendar.',
  })
  standing!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When its owner last said anything.' })
  saidAt!: Date | null;

  @Field(() => CommitmentFlagType, { nullable: true })
  flag!: CommitmentFlagType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it slips or is blocked: partner, people, money, decision, systems, demand, premises or other.',
  })
  reason!: string | null;

  @Field(() => [WaitedForType], {
    description: 'What it waits for and is not done, of what everyone who sees this sees too.',
  })
  waitsFor!: WaitedForType[];

  @Field(() => CommitmentWordsType, {
    nullable: true,
    description: 'What an officer asked about it, while it waits for an answer.',
  })
  question!: CommitmentWordsType | null;

  @Field(() => CommitmentWordsType, { nullable: true })
  latest!: CommitmentWordsType | null;

  @Field(() => CommitmentOwnerType, {
    nullable: true,
    description: 'Not on cards: it has an audience of its own.',
  })
  owner!: CommitmentOwnerType | null;
}
