import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';
import { PersonRefType } from '../contract/person-ref.type.js';

@ObjectType('OwnAddress')
export class OwnAddressType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  email!: string;

  @Field(() => Boolean, { description: 'Whether a mail to it was answered.' })
  confirmed!: boolean;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it is given up, unless its mailbox or its owner says otherwise until then.',
  })
  goesAt!: Date | null;
}

@ObjectType('AddressMail', {
  description: 'What a mail about one’s addresses asks, for whoever reads that mailbox.',
})
export class AddressMailType {
  @Field(() => String, { description: 'Of the person: a mailbox may be shared.' })
  name!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When the mailbox itself is given up.' })
  goesAt!: Date | null;
}

@ObjectType('AddressMailAnswered')
export class AddressMailAnsweredType {
  @Field(() => Boolean)
  stopped!: boolean;
}

@ObjectType('OwnSession', { description: 'A browser where the person is signed in.' })
export class OwnSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As the browser described itself: “Firefox on Windows”.' })
  device!: string;

  @Field(() => InstantScalar)
  startedAt!: Date;

  @Field(() => Boolean, { description: 'The browser that asks.' })
  current!: boolean;
}

@ObjectType('Hat', { description: 'An organisation the person may speak for.' })
export class HatType {
  @Field(() => ID)
  organisationId!: string;
}

@ObjectType('Me', { description: 'The person who is signed in, for their own eyes.' })
export class MeType {
  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => Int)
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The organisation spoken for in this browser.' })
  organisationId!: string | null;

  @Field(() => [HatType])
  hats!: HatType[];

  @Field(() => [OwnAddressType])
  addresses!: OwnAddressType[];

  @Field(() => [OwnSessionType])
  sessions!: OwnSessionType[];
}

@ObjectType('SessionsEnded')
export class SessionsEndedType {
  @Field(() => Int)
  ended!: number;
}

@ObjectType('HatChosen')
export class HatChosenType {
  @Field(() => ID)
  organisationId!: string;
}

@ObjectType('AddressLink', {
  description: 'What the link mailed to a further address confirms, for the person who named it.',
})
export class AddressLinkType {
  @Field(() => String)
  email!: string;
}
