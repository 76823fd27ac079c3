import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** What every area shows of a file that was brought; each gives it a name of its own in the schema. */
@ObjectType({ isAbstract: true })
export class FileType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Field(() => String, { description: 'ready, waiting (nobody has looked for viruses yet) or refused.' })
  state?: string;
}
