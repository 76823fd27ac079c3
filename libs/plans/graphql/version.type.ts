import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('SectionVersion', { description: 'The text of a section as it stood when somebody named it.' })
export class SectionVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Of the row, for what is done to it next; not its number.' })
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => InstantScalar)
  namedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When words were last taken out of it.' })
  redactedAt!: Date | null;

  @Field(() => String, { description: 'SHA-256 of its text as canonical JSON.' })
  sha256!: string;

  @Field(() => Int, {
    description: 'Of the text when it was named; raised when a text is restored or redacted.',
  })
  epoch!: number;

  @Field(() => PersonRefType, { nullable: true, description: 'For those who are signed in.' })
  by!: PersonRefType | null;

  @Field(() => OrganisationRefType, { nullable: true })
  organisation!: OrganisationRefType | null;
}
