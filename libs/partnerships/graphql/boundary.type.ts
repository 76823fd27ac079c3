import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('BoundaryArea', { description: 'A council, county or ward that a place is made of.' })
export class BoundaryAreaType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true, description: 'Null where no list of the register names it.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'ward, lad or utla.' })
  kind!: string | null;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => String, { nullable: true, description: 'Of what time the figure is, such as mid-2020.' })
  period!: string | null;
}

@ObjectType('BoundaryOutline', {
  description: 'The outline of an area, in the units of a plane that all outlines share; y goes down.',
})
export class BoundaryOutlineType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The `d` of an SVG path, to be filled by the rule “evenodd”.' })
  path!: string;

  @Field(() => Int)
  left!: number;

  @Field(() => Int)
  top!: number;

  @Field(() => Int)
  right!: number;

  @Field(() => Int)
  bottom!: number;
}

@ObjectType('Neighbourhood', { description: 'A part of a place as its people divide it.' })
export class NeighbourhoodType {
  @Field(() => String)
  name!: string;

  @Field(() => [BoundaryAreaType])
  areas!: BoundaryAreaType[];

  @Field(() => Int, { nullable: true, description: 'As it was given, else the sum of its areas.' })
  population!: number | null;
}

@ObjectType('BoundaryFinding', { description: 'Something about a boundary that does not fit together.' })
export class BoundaryFindingType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('DatedVersion', { description: 'That something held, or will hold, from a day.' })
export class DatedVersionType {
  @Field(() => Int)
  number!: number;

  @Field(() => LocalDateScalar)
  effectiveFrom!: string;

  @Field(() => String, { nullable: true, description: 'Why the past was corrected.' })
  reason!: string | null;

  @Field(() => InstantScalar)
  recordedAt!: Date;
}

@ObjectType('Boundary', { description: 'Of which areas a place is made on a day.' })
export class BoundaryType {
  @Field(() => LocalDateScalar, { description: 'The day that was asked for.' })
  day!: string;

  @Field(() => Int, { description: '0 where none had been set for that day.' })
  number!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveFrom!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From when another one holds.' })
  nextFrom!: string | null;

  @Field(() => [BoundaryAreaType], { description: 'By name.' })
  areas!: BoundaryAreaType[];

  @Field(() => Int, { nullable: true, description: 'Of all areas; null where one of them is not known.' })
  population!: number | null;

  @Field(() => [NeighbourhoodType])
  neighbourhoods!: NeighbourhoodType[];

  @Field(() => [BoundaryFindingType], { description: 'For whoever may set it; empty for everybody else.' })
  findings!: BoundaryFindingType[];

  @Field(() => [DatedVersionType], { description: 'All of them, the one that begins last first.' })
  versions!: DatedVersionType[];

  @Field(() => Int, { description: 'What a change says it has seen.' })
  lastNumber!: number;

  @Field(() => Boolean, { description: 'Whether the reader may set it.' })
  maySet!: boolean;
}

@ObjectType('BoundaryPreview', { description: 'What a change would do. Nothing is kept.' })
export class BoundaryPreviewType {
  @Field(() => [FaultType], { description: 'Why it would be refused; empty when it would not.' })
  faults!: FaultType[];

  @Field(() => [BoundaryAreaType])
  areas!: BoundaryAreaType[];

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => [NeighbourhoodType])
  neighbourhoods!: NeighbourhoodType[];

  @Field(() => [BoundaryFindingType])
  findings!: BoundaryFindingType[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From when a boundary is set already that replaces this one again.',
  })
  nextFrom!: string | null;
}

@ObjectType('BoundarySet')
export class BoundarySetType {
  @Field(() => Int)
  number!: number;
}

@ObjectType('PlaceName', { description: 'What a place was, is or will be called from a day.' })
export class PlaceNameType extends DatedVersionType {
  @Field(() => String)
  name!: string;
}

@ObjectType('PlaceNames')
export class PlaceNamesType {
  @Field(() => LocalDateScalar, { description: 'Today.' })
  day!: string;

  @Field(() => String, { description: 'The name it was opened with.' })
  opened!: string;

  @Field(() => [PlaceNameType], { description: 'Those that followed, the one that begins last first.' })
  names!: PlaceNameType[];

  @Field(() => Int, { description: 'What a change says it has seen.' })
  lastNumber!: number;

  @Field(() => Boolean, { description: 'Whether the reader may rename it.' })
  mayRename!: boolean;
}
