import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('SuccessionLine', { description: 'One thing that an organisation holds in a place.' })
export class SuccessionLineType {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: 'The heading of its kind.' })
  kindTitle!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  detail!: string;

  @Field(() => [String], { description: 'Of move and end; it may always be kept.' })
  fates!: readonly string[];

  @Field(() => [ID], {
    description: 'Successors who have a seat of this kind already: it cannot move to them.',
  })
  takenBy!: readonly string[];
}

@ObjectType('Succession', {
  description:
    'What an organisation holds in a place, and who goes on with its work: for those who run the place.',
})
export class SuccessionType {
  @Field(() => ID)
  partnershipId!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day.' })
  validTo!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which somebody went on with its work.',
  })
  since!: string | null;

  @Field(() => [OrganisationRefType])
  successors!: OrganisationRefType[];

  @Field(() => [SuccessionLineType])
  lines!: SuccessionLineType[];
}

@ObjectType('SuccessionSettled')
export class SuccessionSettledType {
  @Field(() => ID)
  organisationId!: string;
}

@InputType()
export class SuccessionLineInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'move, end or keep.' })
  fate!: string;

  @Field(() => ID, { nullable: true })
  to?: string | null;
}

@InputType()
export class SettleSuccessionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  day!: string | null;

  @Field(() => [SuccessionLineInput])
  lines!: SuccessionLineInput[];
}

@InputType()
export class RecordSuccessionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID)
  successorId!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  since!: string | null;

  @Field(() => Boolean)
  ends!: boolean;
}
