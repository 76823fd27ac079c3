import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('RouteMeeting', {
  description: 'A meeting of a body, and the last day on which its papers are taken.',
})
export class RouteMeetingType {
  @Field(() => LocalDateScalar)
  meetsOn!: string;

  @Field(() => LocalDateScalar)
  papersDue!: string;
}

@ObjectType('SignOffRoute', { description: 'A body through which an organisation decides in a place.' })
export class SignOffRouteType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'board, committee, cabinet, officer or trustees.' })
  kind!: string;

  @Field(() => String)
  body!: string;

  @Field(() => ID, { nullable: true, description: 'The officer who approves minor amendments alone.' })
  delegateId!: string | null;

  @Field(() => String, { nullable: true })
  delegateName!: string | null;

  @Field(() => String)
  delegationWords!: string;

  @Field(() => [RouteMeetingType], { description: 'Those that are still to come.' })
  meetings!: RouteMeetingType[];
}

@ObjectType('SavedSignOffRoute')
export class SavedSignOffRouteType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('RouteColleague')
export class RouteColleagueType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('OwnSignOffRoutes', { description: 'Of the organisation whose hat is worn.' })
export class OwnSignOffRoutesType {
  @Field(() => [SignOffRouteType])
  routes!: SignOffRouteType[];

  @Field(() => [RouteColleagueType], { description: 'Who may be delegated to.' })
  colleagues!: RouteColleagueType[];

  @Field(() => Boolean, { description: 'The reader signs for the organisation, and so may delegate.' })
  mayDelegate!: boolean;
}

@InputType('RouteMeetingInput')
export class RouteMeetingInputType {
  @Field(() => LocalDateScalar, { nullable: true })
  meetsOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  papersDue?: string | null;
}

@InputType('SaveSignOffRouteInput')
export class SaveSignOffRouteInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: a new one.' })
  id?: string | null;

  @Field(() => Int, { defaultValue: 0, description: 'Of the route, as it was seen.' })
  version!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'The organisation decides by it no more.' })
  ends!: boolean;

  @Field(() => String, { defaultValue: '' })
  kind!: string;

  @Field(() => String, { defaultValue: '' })
  body!: string;

  @Field(() => ID, { nullable: true })
  delegateId?: string | null;

  @Field(() => String, { defaultValue: '' })
  delegationWords!: string;

  @Field(() => [RouteMeetingInputType], { defaultValue: [], description: 'All that are still to come.' })
  meetings!: RouteMeetingInputType[];
}

@ObjectType('TimetableRow', { description: 'The next meeting to which a party can take it.' })
export class TimetableRowType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, { nullable: true })
  body!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  meetsOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  papersDue!: string | null;
}

@ObjectType('SignOffTimetable')
export class SignOffTimetableType {
  @Field(() => [TimetableRowType], { description: 'Those that are waited for.' })
  rows!: TimetableRowType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the rule can be met at the earliest.' })
  earliest!: string | null;
}

@ObjectType('SignOffDelegate', { description: 'Who approves a minor amendment alone.' })
export class SignOffDelegateType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What the body delegated, in its words.' })
  words!: string;
}
