import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('ReadWordFileInput')
export class ReadWordFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: for new sections.' })
  sectionId!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The bytes of the file as base64, 10 MB at most.' })
  base64!: string;
}

@InputType('SectionFromFileInput')
export class SectionFromFileInput {
  @Field(() => Int, { description: 'Which part of the file, counted from nought.' })
  part!: number;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  ownerOrganisationId!: string;
}

@InputType('PictureWordsInput')
export class PictureWordsInput {
  @Field(() => Int, { description: 'Which picture of the file, counted from nought.' })
  picture!: number;

  @Field(() => String, { description: 'What it shows. A picture of which nobody says so is left out.' })
  words!: string;
}

@InputType('AddSectionsFromFileInput')
export class AddSectionsFromFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => Int, { description: 'The version of the kept file that was seen.' })
  version!: number;

  @Field(() => [SectionFromFileInput])
  sections!: SectionFromFileInput[];

  @Field(() => [PictureWordsInput], { nullable: true })
  pictures!: PictureWordsInput[] | null;
}

@InputType('WriteSectionFromFileInput')
export class WriteSectionFromFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => Int, { description: 'The version of the kept file that was seen.' })
  version!: number;

  @Field(() => [PictureWordsInput], { nullable: true })
  pictures!: PictureWordsInput[] | null;
}

@InputType('SuggestFromWordFileInput')
export class SuggestFromWordFileInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => Int, { description: 'The version of the kept file that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'How many suggestions were shown.' })
  seen!: number;

  @Field(() => String, { nullable: true, description: 'What it is compared with, as in comparison.' })
  against!: string | null;
}
