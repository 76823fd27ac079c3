import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { renamePlace } from '../actions/rename-place.js';
import { findBoundary, setBoundary, weighBoundary } from '../actions/set-boundary.js';
import { boundaryOf } from '../contract/areas.reader.js';
import type { BoundaryText } from '../domain/boundary/boundary.js';
import { checkBoundary } from '../domain/boundary/check-boundary.js';
import { mayRenamePlace, maySetBoundary } from '../domain/place-policy.js';
import { boundaryFacts } from '../reads/boundary-facts.js';
import { placeById, placeBySlug } from '../reads/places.js';
import {
  boundaryOn,
  boundaryVersions,
  lastNumber,
  nameAsOpened,
  nameVersions,
  nextAfter,
} from '../storage/dated-places.store.js';
import { RenamePlaceInput, SetBoundaryInput } from './boundary.input.js';
import { boundaryShown } from './boundary-shown.js';
import {
  BoundaryOutlineType,
  BoundaryPreviewType,
  BoundarySetType,
  BoundaryType,
  PlaceNamesType,
} from './boundary.type.js';
import { PlaceType } from './place.type.js';

const NOWHERE: BoundaryText = { codes: [], neighbourhoods: [] };

@Resolver(() => BoundaryType)
export class BoundaryResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => BoundaryType, {
    nullable: true,
    who: publicly('Of which areas a place is made is public, as of every day.'),
  })
  async boundary(
    @Args('place', { type: () => String }) slug: string,
    @Me() me: ReaderContext,
    @Args('day', { type: () => LocalDateScalar, nullable: true }) asked?: string,
  ): Promise<BoundaryType | null> {
    const day = asked ?? this.clock.today();
    const place = await placeBySlug(this.database, day, slug);
    if (place === null || place.kind === 'forum') return null;
    const held = await boundaryOn(this.database, place.id, day);
    const text = held ?? NOWHERE;
    const facts = await boundaryFacts(this.database, place.id, text, day);
    const versions = await boundaryVersions(this.database, place.id);
    const maySet = maySetBoundary(await me.scope(), place);
    return {
      ...boundaryShown(text, facts),
      day,
      number: held?.number ?? 0,
      effectiveFrom: held?.effectiveFrom ?? null,
      nextFrom: nextAfter(versions, day),
      findings: maySet && held ? checkBoundary(text, facts) : [],
      versions,
      lastNumber: lastNumber(versions),
      maySet,
    };
  }

  @ResolveField('outlines', () => [BoundaryOutlineType], {
    description: 'Of those areas whose outline was read into the register, by name.',
  })
  async outlines(@Parent() { areas }: BoundaryType): Promise<BoundaryOutlineType[]> {
    return boundaryOf(
      this.database,
      areas.map(({ code }) => code),
    );
  }

  @Ask(() => BoundaryPreviewType, { nullable: true, who: signedIn() })
  async boundaryPreview(
    @Args('input', { type: () => SetBoundaryInput }) input: SetBoundaryInput,
    @Me() me: ReaderContext,
  ): Promise<BoundaryPreviewType | null> {
    const today = this.clock.today();
    const found = await findBoundary(input, this.database, today);
    if (found === null || !maySetBoundary(await me.scope(), found.body)) return null;
    const { nextFrom } = found;
    const weighed = weighBoundary(found, input, today);
    if (!weighed.ok)
      return {
        faults: [...weighed.refusal.faults],
        areas: [],
        population: null,
        neighbourhoods: [],
        findings: [],
        nextFrom,
      };
    const { text, effectiveFrom } = weighed.value;
    const facts = await boundaryFacts(this.database, found.body.id, text, effectiveFrom);
    return { faults: [], ...boundaryShown(text, facts), findings: checkBoundary(text, facts), nextFrom };
  }

  @Do(() => BoundarySetType, { who: signedIn() })
  async setBoundary(
    @Args('input', { type: () => SetBoundaryInput }) input: SetBoundaryInput,
    @Me() me: ReaderContext,
  ): Promise<BoundarySetType | Refusal> {
    const set = await this.actions.run(setBoundary, input, me.reader);
    return answer(set, async ({ number }) => ({ number }));
  }

  @Ask(() => PlaceNamesType, {
    nullable: true,
    who: publicly('What a partnership is called, and was, is public.'),
  })
  async placeNames(
    @Args('place', { type: () => String }) slug: string,
    @Me() me: ReaderContext,
  ): Promise<PlaceNamesType | null> {
    const place = await placeBySlug(this.database, this.clock.today(), slug);
    if (place === null || place.kind === 'forum') return null;
    const names = await nameVersions(this.database, place.id);
    return {
      day: this.clock.today(),
      opened: await nameAsOpened(this.database, place.id),
      names,
      lastNumber: lastNumber(names),
      mayRename: mayRenamePlace(await me.scope(), place),
    };
  }

  @Do(() => PlaceType, { who: signedIn() })
  async renamePlace(
    @Args('input', { type: () => RenamePlaceInput }) input: RenamePlaceInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    const renamed = await this.actions.run(renamePlace, input, me.reader);
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      renamed,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }
}
