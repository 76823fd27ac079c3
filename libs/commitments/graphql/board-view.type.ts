import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

const BY = 'priority, owner, month or standing.';
const SORT = 'due, number, said or slips.';
const ESCALATED = 'What is escalated, until an officer has seen to it.';
const PRIORITY = 'The id of a priority, or “none”.';

/** What may be chosen of a board; left out, it leaves everything in. */
@ArgsType()
export class BoardArgs {
  @Field(() => String)
  place!: string;

  @Field(() => String, { defaultValue: 'priority', description: BY })
  by!: string;

  @Field(() => String, { defaultValue: 'due', description: SORT })
  sort!: string;

  @Field(() => String, { nullable: true })
  standing?: string | null;

  @Field(() => String, { nullable: true, description: 'What the rules say, such as silent.' })
  flag?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: PRIORITY })
  priority?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'What the reader does, or their organisation.' })
  mine!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'What changed since the reader’s mark.' })
  changed!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: ESCALATED })
  escalated!: boolean;

  @Field(() => Int, { defaultValue: 1 })
  page!: number;
}

@InputType('BoardViewInput')
export class BoardViewInputType {
  @Field(() => String, { description: BY })
  by!: string;

  @Field(() => String, { description: SORT })
  sort!: string;

  @Field(() => String, { nullable: true })
  standing?: string | null;

  @Field(() => String, { nullable: true })
  flag?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: PRIORITY })
  priority?: string | null;

  @Field(() => Boolean)
  mine!: boolean;

  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: ESCALATED })
  escalated!: boolean;
}

@ObjectType('SavedBoardView', { description: 'A view of the board that is kept under a name.' })
export class SavedBoardViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'The reader’s own; the others are the place’s.' })
  own!: boolean;

  @Field(() => String, { description: BY })
  by!: string;

  @Field(() => String, { description: SORT })
  sort!: string;

  @Field(() => String, { nullable: true })
  standing!: string | null;

  @Field(() => String, { nullable: true })
  flag!: string | null;

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: PRIORITY })
  priority!: string | null;

  @Field(() => Boolean)
  mine!: boolean;

  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => Boolean, { description: ESCALATED })
  escalated!: boolean;
}

@ObjectType('OrganisationOnBoard')
export class OrganisationOnBoardType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('PriorityOnBoard')
export class PriorityOnBoardType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('BoardChoices', { description: 'What can be chosen of a board, and the views that were saved.' })
export class BoardChoicesType {
  @Field(() => String)
  place!: string;

  @Field(() => [OrganisationOnBoardType])
  organisations!: OrganisationOnBoardType[];

  @Field(() => [PriorityOnBoardType])
  priorities!: PriorityOnBoardType[];

  @Field(() => Int, { description: 'How many serve no priority.' })
  withoutPriority!: number;

  @Field(() => [SavedBoardViewType], { description: 'The place’s, then the reader’s own.' })
  views!: SavedBoardViewType[];

  @Field(() => Boolean, { description: 'May this reader save views, and mark what they have seen?' })
  mayKeep!: boolean;

  @Field(() => Boolean, { description: 'May this reader save views for all of the place?' })
  mayShare!: boolean;
}

@ObjectType('CommitmentsDueInMonth', { description: 'How many are due in a month and stand one way.' })
export class DueInMonthType {
  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  month!: string;

  @Field(() => String)
  standing!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('CommitmentTimeline')
export class CommitmentTimelineType {
  @Field(() => LocalDateScalar, { description: 'The first day of this month, in England.' })
  thisMonth!: string;

  @Field(() => [DueInMonthType])
  months!: DueInMonthType[];
}

@InputType('SaveBoardViewInput')
export class SaveBoardViewInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'For all of the place and its forum.' })
  shared!: boolean;

  @Field(() => BoardViewInputType)
  view!: BoardViewInputType;
}

@InputType('RemoveBoardViewInput')
export class RemoveBoardViewInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('MarkBoardSeenInput')
export class MarkBoardSeenInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String, { description: 'The “since” of the board that was seen.' })
  since!: string;
}
