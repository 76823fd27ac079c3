import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import { actorKey, type Reader } from '@folkmoot/kernel/reader.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { loadScope } from '../audience/load-scope.js';
import { Database, type Transaction } from '../database/database.js';
import { JournalWake } from '../journal/journal-wake.js';
import { appendToJournal } from '../journal/append.js';
import type { RowChange } from './change.js';
import type { Action, Requested } from './define-action.js';
import { firstOutcome, rememberOutcome } from './request-log.js';
import { sinceYouLooked } from './stale.js';

/** Leaves the transaction without committing: a refusal is no error, but its rows must not stay. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/** Runs actions: the only way in which rows of an area are written. */
@Injectable()
export class Actions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly wake: JournalWake,
  ) {}

  async run<Input extends Requested, Found, Outcome extends object>(
    action: Action<Input, Found, Outcome>,
    input: Input,
    reader: Reader,
  ): Promise<Result<Outcome>> {
    const touched = new Set<string>();
    try {
      const outcome = await this.database.transaction((tx) =>
        this.attempt(tx, action, input, reader, touched),
      );
      this.wake.tell(touched);
      return done(outcome);
    } catch (error) {
      if (error instanceof Refused) return refused(error.refusal);
      throw error;
    }
  }

  private async attempt<Input extends Requested, Found, Outcome extends object>(
    tx: Transaction,
    action: Action<Input, Found, Outcome>,
    input: Input,
    reader: Reader,
    touched: Set<string>,
  ): Promise<Outcome> {
    const actor = actorKey(reader);
    const now = this.clock.now();
    const earlier = await firstOutcome<Outcome>(tx, actor, input.requestId, action.name, now);
    if (earlier.kind === 'done') return earlier.outcome;
    if (earlier.kind === 'refused') throw new Refused(earlier.refusal);

    // Read inside the transaction: a grant withdrawn before this point is already gone.
    const scope = await loadScope(tx, reader);
    const today = this.clock.today();
    const found = await action.find(input, { tx, scope, today, now });
    if (found === null || !action.may(scope, found, input)) throw new Refused(notFound());

    const decision = action.decide(found, input, { now, today, scope, newId });
    if (!decision.ok) throw new Refused(decision.refusal);
    const change = decision.value;

    for (const row of change.rows) {
      if (!(await write(tx, row)))
        throw new Refused(await sinceYouLooked(tx, change.events[0]?.subject ?? null, scope));
    }
    for (const job of change.jobs ?? []) {
      await tx.rows(
        'SELECT graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4, queue_name => $5)',
        [job.task, JSON.stringify(job.payload), job.key ?? null, job.runAt ?? null, job.queue ?? null],
      );
    }
    await rememberOutcome(tx, actor, input.requestId, change.result);
    const lines = {
      at: now,
      actionId: input.requestId,
      action: action.name,
      actor,
      onBehalfOf: scope.person?.organisationId ?? null,
    };
    for (const stream of await appendToJournal(tx, lines, change.events)) touched.add(stream);
    return change.result;
  }
}

/** False when the row is no longer as it was seen. */
async function write(tx: Transaction, change: RowChange): Promise<boolean> {
  if (change.kind === 'insert') {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(change.table)
      .values(change.row)
      .updateEntity(false)
      .execute();
    return true;
  }
  const { affected } = await tx.manager
    .createQueryBuilder()
    .update(change.table)
    .set({ ...change.patch, version: change.version + 1 } as object)
    .where('id = :id AND version = :version', { id: change.id, version: change.version })
    .execute();
  return affected === 1;
}
