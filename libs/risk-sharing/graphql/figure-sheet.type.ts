import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FigureSheet', { description: 'A sheet of a workbook whose formulas show each step.' })
export class FigureSheetType {
  @Field(() => String)
  name!: string;

  @Field(() => [Int])
  widths!: number[];

  @Field(() => String, { description: 'Rows of cells {text, number, formula, style}, as JSON.' })
  rows!: string;
}
