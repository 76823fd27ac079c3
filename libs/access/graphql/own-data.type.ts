import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('OwnDataKind', { description: 'One kind of thing that is kept about the reader.' })
export class OwnDataKindType {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'JSON: a list of objects whose keys are headings.' })
  rows!: string;

  @Field(() => Boolean, { description: 'There is more than is given here.' })
  more!: boolean;
}

@ObjectType('OwnData', { description: 'What is kept about the reader, on a day.' })
export class OwnDataType {
  @Field(() => LocalDateScalar)
  day!: string;

  @Field(() => [OwnDataKindType])
  kinds!: OwnDataKindType[];
}

@ObjectType('Erased')
export class ErasedType {
  @Field(() => Boolean)
  erased!: boolean;
}

@InputType()
export class EraseMeInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => Boolean, { description: 'They have read what goes and what stays.' })
  understood!: boolean;
}
