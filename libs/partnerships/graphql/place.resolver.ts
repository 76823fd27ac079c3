import { Args, Int, Resolver } from '@nestjs/graphql';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { findPlaces, placeBySlug } from '../reads/places.js';
import { PlaceType } from './place.type.js';

@Resolver(() => PlaceType)
export class PlaceResolver {
  constructor(private readonly database: Database) {}

  @Ask(() => [PlaceType], { who: publicly('Anybody may find the partnership of their place.') })
  places(
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<PlaceType[]> {
    return findPlaces(this.database, search, pageSize(first, 20, 100));
  }

  @Ask(() => PlaceType, { nullable: true, who: publicly('That a place has a partnership, and what it is for, is public.') })
  place(@Args('slug', { type: () => String }) slug: string): Promise<PlaceType | null> {
    return placeBySlug(this.database, slug);
  }
}
