import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { saveRoute } from '../actions/save-route.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { isPartyIn } from '../storage/route.store.js';
import { mayKeepRoutes, signsFor } from '../domain/sign-off-policy.js';
import { colleaguesOf, ownRoutes } from '../reads/routes.js';
import { OwnSignOffRoutesType, SavedSignOffRouteType, SaveSignOffRouteInputType } from './route.type.js';

@Resolver(() => OwnSignOffRoutesType)
export class RouteResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => OwnSignOffRoutesType, {
    nullable: true,
    who: signedIn(),
    description: 'Through whom the reader’s own organisation decides in a place.',
  })
  async ownSignOffRoutes(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<OwnSignOffRoutesType | null> {
    const scope = await me.scope();
    const organisationId = scope.person?.organisationId;
    const place = await partnershipBySlug(this.database, slug);
    if (!place || !organisationId) return null;
    const isParty = await isPartyIn(this.database, scope, place.id, organisationId);
    if (!mayKeepRoutes(scope, place, isParty)) return null;
    const [routes, colleagues] = await Promise.all([
      ownRoutes(this.database, slug, organisationId, this.clock.today()),
      colleaguesOf(this.database, organisationId),
    ]);
    return {
      routes: routes.map((one) => ({ ...one, meetings: [...one.meetings] })),
      colleagues,
      mayDelegate: signsFor(scope, organisationId),
    };
  }

  @Do(() => SavedSignOffRouteType, {
    who: signedIn(),
    description:
      'Say through whom the own organisation decides in a place, when it meets, and what it delegated.',
  })
  async saveSignOffRoute(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SaveSignOffRouteInputType }) input: SaveSignOffRouteInputType,
  ): Promise<SavedSignOffRouteType | Refusal> {
    const saved = await this.actions.run(
      saveRoute,
      {
        ...input,
        id: input.id ?? null,
        delegateId: input.delegateId ?? null,
        meetings: input.meetings.map((one) => ({
          meetsOn: one.meetsOn ?? null,
          papersDue: one.papersDue ?? null,
        })),
      },
      me.reader,
    );
    return answer(saved, async (outcome) => outcome);
  }
}
