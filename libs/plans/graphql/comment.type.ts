import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('EarlierWording')
export class EarlierWordingType {
  @Field(() => String)
  text!: string;

  @Field(() => InstantScalar)
  until!: Date;
}

@ObjectType('Comment')
export class CommentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true, description: 'Null where it was withdrawn or taken down.' })
  text!: string | null;

  @Field(() => PersonRefType)
  writtenBy!: PersonRefType;

  @Field(() => OrganisationRefType)
  writtenFor!: OrganisationRefType;

  @Field(() => InstantScalar)
  writtenAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  editedAt!: Date | null;

  @Field(() => [EarlierWordingType], { description: 'What it said before, oldest first.' })
  earlier!: EarlierWordingType[];

  @Field(() => Boolean, { description: 'Its author took it back.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason, where an officer took it down.' })
  takenDownBecause!: string | null;
}

@ObjectType('CommentAbilities', { description: 'What this reader may do with a thread now.' })
export class CommentAbilitiesType {
  @Field(() => Boolean)
  reply!: boolean;

  @Field(() => Boolean)
  resolve!: boolean;

  @Field(() => Boolean)
  reopen!: boolean;

  @Field(() => Boolean, { description: 'Somebody named this reader in it and waits.' })
  settle!: boolean;

  @Field(() => [ID], { description: 'Their own comments that may still be reworded.' })
  edit!: string[];

  @Field(() => [ID])
  withdraw!: string[];

  @Field(() => [ID])
  takeDown!: string[];
}

@ObjectType('CommentThread', { description: 'Talk about a passage of a section, or about all of it.' })
export class CommentThreadType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Goes up with every change of the thread or a comment in it.' })
  version!: number;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String)
  sectionSlug!: string;

  @Field(() => String)
  sectionTitle!: string;

  @Field(() => String, { description: 'The short name of its place.' })
  place!: string;

  @Field(() => String, {
    description: 'Who reads it: owner, partners or forum, as the section was open when it began.',
  })
  openness!: string;

  @Field(() => String, { description: 'The organisation that answers for the section.' })
  owner!: string;

  @Field(() => Int, { description: 'Of the text in which its positions stand.' })
  epoch!: number;

  @Field(() => String, { nullable: true, description: 'A relative position of Yjs, base64.' })
  start!: string | null;

  @Field(() => String, { nullable: true, description: 'A relative position of Yjs, base64.' })
  end!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The passage as it read then; null: the whole section.',
  })
  quote!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  resolvedAt!: Date | null;

  @Field(() => PersonRefType, { nullable: true })
  resolvedBy!: PersonRefType | null;

  @Field(() => OrganisationRefType, { nullable: true })
  resolvedFor!: OrganisationRefType | null;
}
