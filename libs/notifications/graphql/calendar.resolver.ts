import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { makeCalendar } from '../actions/make-calendar.js';
import { withdrawCalendar } from '../actions/withdraw-calendar.js';
import { calendarOfToken, calendarPath } from '../calendar/calendar-address.js';
import { calendarDays } from '../reads/calendar-days.js';
import { calendarById, calendarOf } from '../storage/calendar.store.js';
import {
  CalendarAddressType,
  CalendarInputType,
  CalendarType,
  CalendarWithdrawnType,
} from './calendar.type.js';

@Resolver(() => CalendarType)
export class CalendarResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly dates: NextDates,
    private readonly work: WorkSources,
  ) {}

  @Ask(() => CalendarAddressType, {
    who: signedIn(),
    nullable: true,
    description: 'Where the reader’s own calendar is fetched; null where there is no address.',
  })
  async calendarAddress(@Me() { reader }: ReaderContext): Promise<CalendarAddressType | null> {
    const known = reader.kind === 'person' ? await calendarOf(this.database, reader.personId) : null;
    return known && { path: await calendarPath(this.database, known.id), madeAt: known.madeAt };
  }

  @Do(() => CalendarAddressType, {
    who: signedIn(),
    description: 'Makes a new address for the reader’s calendar; an earlier one does not work any more.',
  })
  async makeCalendar(
    @Me() { reader }: ReaderContext,
    @Args('input', { type: () => CalendarInputType }) input: CalendarInputType,
  ): Promise<CalendarAddressType | Refusal> {
    if (reader.kind !== 'person') return notFound();
    return answer(await this.actions.run(makeCalendar, input, reader), async ({ id }) => {
      const { madeAt } = (await calendarById(this.database, id))!;
      return { path: await calendarPath(this.database, id), madeAt };
    });
  }

  @Do(() => CalendarWithdrawnType, {
    who: signedIn(),
    description: 'The address of the reader’s calendar does not work any more.',
  })
  async withdrawCalendar(
    @Me() { reader }: ReaderContext,
    @Args('input', { type: () => CalendarInputType }) input: CalendarInputType,
  ): Promise<CalendarWithdrawnType | Refusal> {
    return answer(await this.actions.run(withdrawCalendar, input, reader), async (outcome) => outcome);
  }

  @Ask(() => CalendarType, {
    who: publicly('The address is the key: a calendar program cannot sign in. It names only what is public.'),
    nullable: true,
    description: 'Somebody’s days, by the address of their calendar; null for one that we did not make.',
  })
  async calendar(@Args('token', { type: () => String }) token: string): Promise<CalendarType | null> {
    const id = await calendarOfToken(this.database, token);
    const found = id && (await calendarById(this.database, id));
    if (!found) return null;
    const at = { today: this.clock.today(), now: this.clock.now() };
    if (found.withdrawnAt !== null) return { withdrawn: true, asOf: at.today, days: [] };
    const sources = { dates: this.dates, work: this.work };
    const days = await calendarDays(this.database, sources, found.personId, at);
    return { withdrawn: false, asOf: at.today, days };
  }
}
