import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { operatorsOnly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { appointOffice } from '../actions/appoint-office.js';
import { endOffice } from '../actions/end-office.js';
import { endSeat } from '../actions/end-seat.js';
import { fillSeat } from '../actions/fill-seat.js';
import { offerSeat } from '../actions/offer-seat.js';
import { openPlace } from '../actions/open-place.js';
import { representOrganisation } from '../actions/represent-organisation.js';
import { placeById } from '../reads/places.js';
import {
  AppointOfficeInput,
  EndOfficeInput,
  EndSeatInput,
  FillSeatInput,
  OfferSeatInput,
  OpenPlaceInput,
  RepresentOrganisationInput,
} from './place.input.js';
import { PlaceType } from './place.type.js';
import { RepresentationRefType } from './member.type.js';

/** What officers and operators arrange. */
@Resolver(() => PlaceType)
export class PlaceActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Do(() => PlaceType, { who: operatorsOnly() })
  async openPlace(
    @Args('input', { type: () => OpenPlaceInput }) input: OpenPlaceInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(openPlace, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async offerSeat(
    @Args('input', { type: () => OfferSeatInput }) input: OfferSeatInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(offerSeat, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async fillSeat(
    @Args('input', { type: () => FillSeatInput }) input: FillSeatInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(fillSeat, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async endSeat(
    @Args('input', { type: () => EndSeatInput }) input: EndSeatInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(endSeat, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async appointOffice(
    @Args('input', { type: () => AppointOfficeInput }) input: AppointOfficeInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(appointOffice, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async endOffice(
    @Args('input', { type: () => EndOfficeInput }) input: EndOfficeInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(endOffice, input, me.reader));
  }

  @Do(() => RepresentationRefType, { who: signedIn() })
  async representOrganisation(
    @Args('input', { type: () => RepresentOrganisationInput }) input: RepresentOrganisationInput,
    @Me() me: ReaderContext,
  ): Promise<RepresentationRefType | Refusal> {
    const named = await this.actions.run(representOrganisation, input, me.reader);
    return answer(named, async ({ representationId, version }) => ({ id: representationId, version }));
  }

  private place(result: Result<{ partnershipId: string }>): Promise<PlaceType | Refusal> {
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      result,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }
}
