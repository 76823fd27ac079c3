import { Args, ID, Resolver } from '@nestjs/graphql';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { endSitting } from '../actions/end-sitting.js';
import { setVacancyAlarm } from '../actions/set-vacancy-alarm.js';
import { withdrawSeatChange } from '../actions/withdraw-seat-change.js';
import { isOf } from '../domain/place-policy.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import { SEAT_TEMPLATES } from '../domain/seat-templates.js';
import { placeById } from '../reads/places.js';
import { possibleSitters, seatPage } from '../reads/seat-page.js';
import { PlaceType } from './place.type.js';
import { EndSittingInput, SetVacancyAlarmInput, WithdrawSeatChangeInput } from './seat.input.js';
import { maySeat, seatPageShown } from './seat-page-shown.js';
import { SeatPageType, SeatRefType, SeatTemplateType } from './seat.type.js';

/** One seat, who may sit there, and which seats have been empty for too long. */
@Resolver(() => SeatPageType)
export class SeatResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [SeatTemplateType], { who: publicly('The seats that places usually offer, for a form.') })
  seatTemplates(): SeatTemplateType[] {
    return Object.entries(SEAT_TEMPLATES).map(([code, template]) => ({
      code,
      ...template,
      speaksFor: SEAT_CLASSES[template.seatClass],
    }));
  }

  @Ask(() => SeatPageType, { nullable: true, who: signedIn() })
  async seat(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<SeatPageType | null> {
    return isId(id) ? this.page(id, me) : null;
  }

  @Do(() => SeatRefType, { who: signedIn() })
  async endSitting(
    @Args('input', { type: () => EndSittingInput }) input: EndSittingInput,
    @Me() me: ReaderContext,
  ): Promise<SeatRefType | Refusal> {
    return seatOf(await this.actions.run(endSitting, input, me.reader));
  }

  @Do(() => SeatRefType, { who: signedIn() })
  async withdrawSeatChange(
    @Args('input', { type: () => WithdrawSeatChangeInput }) input: WithdrawSeatChangeInput,
    @Me() me: ReaderContext,
  ): Promise<SeatRefType | Refusal> {
    return seatOf(await this.actions.run(withdrawSeatChange, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async setVacancyAlarm(
    @Args('input', { type: () => SetVacancyAlarmInput }) input: SetVacancyAlarmInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    const set = await this.actions.run(setVacancyAlarm, input, me.reader);
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      set,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }

  private async page(id: string, me: ReaderContext): Promise<SeatPageType | null> {
    const scope = await me.scope();
    const row = await seatPage(this.database, scope, id, this.clock.today());
    if (row === null) return null;
    const may = maySeat(scope, row);
    const bodies = [row.placeId, ...(row.forumId === null ? [] : [row.forumId])].map(partnershipAudience);
    const people = may.name
      ? await possibleSitters(
          this.database,
          row.organisation.id,
          row.bodyKind === 'alliance' || isOf(scope, row.organisation.id),
          bodies,
        )
      : [];
    return seatPageShown(row, scope, may, people, this.clock.today());
  }
}

/** Whoever has just left a seat may no longer see it. */
const seatOf = (result: Result<{ seatId: string }>): Promise<SeatRefType | Refusal> =>
  answer(result, async ({ seatId }) => ({ id: seatId }));
