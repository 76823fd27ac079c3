import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MentionedType } from '@folkmoot/partnerships/contract/mentioned.type.js';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { FileType } from '@folkmoot/platform/files/file.type.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { ForumTakenUpType } from './matter.type.js';

@ObjectType('ForumThreadQuestion', { description: 'What a thread asks of somebody by a day.' })
export class ForumThreadQuestionType {
  @Field(() => String)
  ownerName!: string;

  @Field(() => String)
  ownerOrganisation!: string;

  @Field(() => LocalDateScalar)
  due!: string;

  @Field(() => Boolean)
  overdue?: boolean;

  @Field(() => Int, { nullable: true, description: 'The number of the post that answers it.' })
  answer!: number | null;
}

@ObjectType('ForumThread', { description: 'A talk about one thing in a forum or a group.' })
export class ForumThreadType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'Said aloud: “thread 14”.' })
  number!: number;

  @Field(() => String)
  topic!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'The number of its newest post, and so how many it has.' })
  posts!: number;

  @Field(() => String, { description: 'Who started it.' })
  starterName!: string;

  @Field(() => String, { description: 'For which organisation.' })
  starterOrganisation!: string;

  @Field(() => InstantScalar)
  startedAt!: Date;

  @Field(() => String, { description: 'Who wrote the newest post.' })
  lastName!: string;

  @Field(() => String)
  lastOrganisation!: string;

  @Field(() => InstantScalar)
  lastAt!: Date;

  @Field(() => ForumThreadQuestionType, { nullable: true })
  question!: ForumThreadQuestionType | null;

  @Field(() => [ForumTakenUpType], {
    nullable: true,
    description: 'What became of its ideas; only where one thread is asked for.',
  })
  takenUp?: ForumTakenUpType[] | null;
}

@ObjectType('ForumFile', {
  description: 'A file of a post. It is served at /files/<id> to whoever reads the post, as long as they do.',
})
export class ForumFileType extends FileType {
  @Field(() => String)
  mediaType!: string;

  @Field(() => Int, { nullable: true, description: 'Of a picture, in pixels.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a picture, in pixels.' })
  height!: number | null;

  @Field(() => String, { description: 'What a picture shows.' })
  alt!: string;

  /** Not shown: what `state` is told by. */
  scan!: StoredFile['scan'];
}

@ObjectType('ForumLink', { description: 'An address in a post that is of a thing of this installation.' })
export class ForumLinkType {
  @Field(() => String, { description: 'As it stands in the post.' })
  address!: string;

  @Field(() => String, { description: 'The same without the server.' })
  path!: string;

  @Field(() => String, { description: 'What kind of thing it is the address of.' })
  kind!: string;

  @Field(() => MentionedType, {
    nullable: true,
    description: 'None where there is no such thing, or none that this reader may see.',
  })
  thing!: MentionedType | null;
}

@ObjectType('ForumPost', { description: 'What somebody said in a thread, for an organisation.' })
export class ForumPostType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'Within its thread, from 1 without gaps.' })
  number!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text; none where it was withdrawn or taken down.',
  })
  text!: string | null;

  @Field(() => ID, { description: 'The person who wrote it.' })
  writerId!: string;

  @Field(() => String)
  writerName!: string;

  @Field(() => String, { description: 'For which they spoke.' })
  organisationName!: string;

  @Field(() => Boolean, { description: 'Somebody vouched that they speak for it.' })
  confirmed!: boolean;

  @Field(() => InstantScalar)
  writtenAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  editedAt!: Date | null;

  @Field(() => Boolean)
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the officers took it down.' })
  takenDownBecause!: string | null;

  @Field(() => [ForumFileType], { description: 'In the order its writer gave; none once it is gone.' })
  files!: readonly ForumFileType[];

  @Field(() => [ForumLinkType], {
    nullable: true,
    description:
      'Where posts are read: to what they link, in the order of their words. Of an audience only what all of it may see.',
  })
  links?: readonly ForumLinkType[] | null;

  @Field(() => ForumThreadType, {
    nullable: true,
    description: 'As it stands; only where one post is asked for.',
  })
  thread?: ForumThreadType | null;
}

@ObjectType('ListedForumThread', { description: 'A thread as somebody finds it in the list.' })
export class ListedForumThreadType {
  @Field(() => ForumThreadType)
  thread!: ForumThreadType;

  @Field(() => Int, { description: 'The reader has read it up to the post of this number.' })
  read!: number;
}

@ObjectType('ForumTopic')
export class ForumTopicType {
  @Field(() => String)
  topic!: string;

  @Field(() => Int)
  threads!: number;
}

@ObjectType({ isAbstract: true })
export abstract class TalkingType {
  @Field(() => String, { description: 'The place’s or group’s part of the address.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => String, { description: 'Of the body that talks: forum, group and so on.' })
  bodyKind!: string;

  @Field(() => String, { description: 'The journal stream in which its cards are.' })
  stream!: string;

  @Field(() => String, { description: 'Where that stream stood when this was read.' })
  since!: string;

  @Field(() => Boolean)
  mayPost!: boolean;

  @Field(() => Boolean, { description: 'Of the posts of others.' })
  mayTakeDown!: boolean;

  @Field(() => [OrganisationRefType], {
    description: 'For whom the reader may speak here: each post chooses one.',
  })
  hats?: readonly OrganisationRefType[];

  /** Not shown: what fields of their own are asked with. */
  bodyAudience!: string;
}

@ObjectType('Forum', { description: 'The threads of a place’s forum, or of a group; the newest post first.' })
export class ForumType extends TalkingType {
  @Field(() => [ForumTopicType], { description: 'All of them, by name.' })
  topics!: readonly ForumTopicType[];

  @Field(() => [ListedForumThreadType])
  threads!: ListedForumThreadType[];

  @Field(() => Boolean, { description: 'There are older threads.' })
  more!: boolean;
}

@ObjectType('ForumThreadPage', { description: 'A thread, and one page of its posts, oldest first.' })
export class ForumThreadPageType extends TalkingType {
  @Field(() => ForumThreadType)
  thread!: ForumThreadType;

  @Field(() => Int, { description: 'The reader has read it up to the post of this number.' })
  read!: number;

  @Field(() => Int, { description: 'From 1; 50 posts stand on each.' })
  page!: number;

  @Field(() => Int)
  pages!: number;

  @Field(() => [ForumPostType])
  posts!: readonly ForumPostType[];
}
