import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Interest', { description: 'What somebody who sits or serves in a place declared to it.' })
export class InterestType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'The place’s part of every address.' })
  place!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => OrganisationRefType, { description: 'For which they sat here when they declared it.' })
  organisation!: OrganisationRefType;

  @Field(() => String, {
    description: 'nhs, or council: a disclosable pecuniary interest under the Localism Act 2011.',
  })
  regime!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String)
  categoryName!: string;

  @Field(() => String, { description: 'self, or partner: a spouse’s or civil partner’s.' })
  holder!: string;

  @Field(() => String)
  description!: string;

  @Field(() => ID, { nullable: true })
  concernsId!: string | null;

  @Field(() => String, { description: 'The name of the body concerned.' })
  concerns!: string;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day.' })
  until!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when the record is kept at least.' })
  keptUntil!: string | null;

  @Field(() => String, { description: 'What is done about it; may be empty.' })
  mitigation!: string;

  @Field(() => Boolean)
  published!: boolean;

  @Field(() => String, {
    description: 'Why it is not published. Read by its declarer and the officers alone.',
  })
  withheldReason!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => InstantScalar)
  declaredAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When its declarer left the place.' })
  leftOn!: string | null;

  @Field(() => Boolean, { description: 'The reader declared it.' })
  mine!: boolean;
}

@ObjectType('InterestRegister')
export class InterestRegisterType {
  @Field(() => String)
  placeName!: string;

  @Field(() => [InterestType])
  entries!: InterestType[];

  @Field(() => Boolean)
  mayDeclare!: boolean;

  @Field(() => Boolean, { description: 'Sees what is withheld, and who is due.' })
  mayOversee!: boolean;
}

@ObjectType('InterestReturn', {
  description: 'By when somebody says again that what they declared to a place is all.',
})
export class InterestReturnType {
  @Field(() => String)
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => [String])
  organisations!: string[];

  @Field(() => LocalDateScalar)
  seatedSince!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  lastConfirmed!: string | null;

  @Field(() => Boolean, { description: 'Said at that time that there was nothing to declare.' })
  saidNothing!: boolean;

  @Field(() => Int, { description: 'Interests that have not ended.' })
  current!: number;

  @Field(() => LocalDateScalar)
  due!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Overdue, or due within 28 days.' })
  waits!: boolean;
}

@ObjectType('InterestKind')
export class InterestKindType {
  @Field(() => String, { description: 'nhs or council.' })
  regime!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  meaning!: string;
}

@ObjectType('InterestChoices')
export class InterestChoicesType {
  @Field(() => Boolean, { description: 'Sits here as an elected member of a council.' })
  elected!: boolean;

  @Field(() => [InterestKindType])
  kinds!: InterestKindType[];

  @Field(() => [OrganisationRefType])
  organisations!: OrganisationRefType[];
}
