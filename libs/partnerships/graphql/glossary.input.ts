import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ isAbstract: true })
class WordWordsInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  term!: string;

  @Field(() => String, { defaultValue: '', description: 'The words an acronym is made of.' })
  standsFor!: string;

  @Field(() => String, { defaultValue: '' })
  meaning!: string;
}

@InputType('SetGlossaryWordInput')
export class SetGlossaryWordInputType extends WordWordsInput {
  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => Int, { description: 'As it was seen; 0 for a new word and for one of the general list.' })
  version!: number;
}

@InputType('TakeOutGlossaryWordInput')
export class TakeOutGlossaryWordInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  key!: string;

  @Field(() => Int, { description: 'As it was seen; 0 for a word of the general list.' })
  version!: number;
}

@InputType('ProposeGlossaryWordInput')
export class ProposeGlossaryWordInputType extends WordWordsInput {
  @Field(() => String)
  place!: string;
}

@InputType('AnswerWordProposalInput', { description: 'Accepted in the words given here, or declined.' })
export class AnswerWordProposalInputType extends WordWordsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Of the glossary’s own word of this term as it was seen; 0 where it has none.',
  })
  wordVersion!: number;

  @Field(() => String, { defaultValue: '', description: 'Why it is declined.' })
  reason!: string;
}
