import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '../contract/person-ref.type.js';

@ObjectType('LinkAsked', {
  description: 'The same for every address, so that it tells nobody who is known here.',
})
export class LinkAskedType {
  @Field(() => Boolean)
  asked!: boolean;
}

@ObjectType('SignInLink', { description: 'What a sign-in link opens, for whoever holds it.' })
export class SignInLinkType {
  @Field(() => [PersonRefType], {
    description: 'Who may sign in with it: several where people share a mailbox.',
  })
  people!: PersonRefType[];
}

@ObjectType('SetUpLink')
export class SetUpLinkType {
  @Field(() => String)
  name!: string;
}

@ObjectType('CodeAccepted')
export class CodeAcceptedType {
  @Field(() => String, {
    description:
      'Stands in place of the mailed link, for its page and its mutation, until that is used or runs out.',
  })
  ticket!: string;
}

@ObjectType('SignedIn', { description: 'The session itself went into the browser’s cookie.' })
export class SignedInType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { nullable: true, description: 'The page on this site where the person was going.' })
  next!: string | null;
}
