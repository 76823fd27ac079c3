import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { operatorsOnly, publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { recordSuccession } from '../actions/record-succession.js';
import { settleSuccession } from '../actions/settle-succession.js';
import { Holdings } from '../contract/holdings.js';
import { isOperator, maySettleSuccession } from '../domain/place-policy.js';
import { placeBySlug } from '../reads/places.js';
import { endedOrganisation, holdingsOf, seatsTaken } from '../storage/succession.store.js';
import {
  RecordSuccessionInput,
  SettleSuccessionInput,
  SuccessionSettledType,
  SuccessionType,
} from './succession.type.js';

/** What becomes of the seats, promises and texts of an organisation that ended or merged. */
@Resolver(() => SuccessionType)
export class SuccessionResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holdings: Holdings,
  ) {}

  @Ask(() => SuccessionType, { nullable: true, who: signedIn() })
  async succession(
    @Args('place', { type: () => String }) slug: string,
    @Args('organisation', { type: () => ID }) organisationId: string,
    @Me() me: ReaderContext,
  ): Promise<SuccessionType | null> {
    const scope = await me.scope();
    const place = await placeBySlug(this.database, this.clock.today(), slug);
    if (place === null || !maySettleSuccession(scope, place) || !isId(organisationId)) return null;
    const ended = await endedOrganisation(this.database, organisationId, this.clock.today());
    if (ended === null) return null;
    const { id, name, sector, validTo, successors } = ended;
    const held = await holdingsOf(
      this.database,
      this.holdings,
      { partnershipId: place.id, organisationId },
      scope.audiences,
    );
    const taken = await seatsTaken(
      this.database,
      { partnershipId: place.id, organisationId },
      successors.map((one) => one.id),
    );
    return {
      partnershipId: place.id,
      organisation: { id, name, sector },
      validTo,
      since: successors.map(({ since }) => since).sort()[0] ?? null,
      successors: successors.map((one) => ({ id: one.id, name: one.name, sector: one.sector })),
      lines: held.map(({ kind, id: thing, label, detail, fates }) => ({
        kind,
        kindTitle: this.holdings.get(kind)?.title ?? kind,
        id: thing,
        label,
        detail,
        fates,
        takenBy: kind === 'seat' ? taken.flatMap(({ seatId, by }) => (seatId === thing ? [by] : [])) : [],
      })),
    };
  }

  @Ask(() => Boolean, { who: publicly('Whether the reader is an operator: false for everybody else.') })
  async mayRecordSuccession(@Me() me: ReaderContext): Promise<boolean> {
    return isOperator(await me.scope());
  }

  @Do(() => SuccessionSettledType, { who: signedIn() })
  async settleSuccession(
    @Args('input', { type: () => SettleSuccessionInput }) input: SettleSuccessionInput,
    @Me() me: ReaderContext,
  ): Promise<SuccessionSettledType | Refusal> {
    const settled = await this.actions.run(settleSuccession(this.holdings), input, me.reader);
    return answer(settled, async ({ organisationId }) => ({ organisationId }));
  }

  @Do(() => SuccessionSettledType, { who: operatorsOnly() })
  async recordSuccession(
    @Args('input', { type: () => RecordSuccessionInput }) input: RecordSuccessionInput,
    @Me() me: ReaderContext,
  ): Promise<SuccessionSettledType | Refusal> {
    const recorded = await this.actions.run(recordSuccession, input, me.reader);
    return answer(recorded, async ({ organisationId }) => ({ organisationId }));
  }
}
