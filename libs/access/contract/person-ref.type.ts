import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('PersonRef', { description: 'A person as others see them.' })
export class PersonRefType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}
