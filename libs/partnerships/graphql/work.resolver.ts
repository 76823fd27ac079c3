import { Args, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { workerOf } from '../reads/worker.js';
import { WorkItemType } from './work.type.js';

@Resolver(() => WorkItemType)
export class WorkResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: WorkSources,
  ) {}

  @Ask(() => [WorkItemType], {
    who: signedIn(),
    description:
      'What waits for the reader in all their places, or in one, for all their organisations, soonest first.',
  })
  async myWork(
    @Me() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('place', {
      type: () => String,
      nullable: true,
      description: 'Only what waits in the place of this short name.',
    })
    place?: string | null,
  ): Promise<WorkItemType[]> {
    if (me.reader.kind !== 'person') return [];
    const today = this.clock.today();
    const at = { today, now: this.clock.now() };
    const most = pageSize(first, 100, 200);
    const { worker, organisations } = await workerOf(this.database, me.reader, at, most, place ?? null);
    const rows = await this.sources.waitingFor(this.database, worker);
    return rows.map(({ organisationId, ...row }) => ({
      ...row,
      organisation: organisations.get(organisationId)!,
      when: whenOf(row.due, today),
    }));
  }
}

const SOON_DAYS = 14;

const whenOf = (due: LocalDate | null, today: LocalDate): string =>
  due === null ? 'any-time' : due < today ? 'late' : due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
