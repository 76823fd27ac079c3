import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import { actorKey, type Reader, type Scope } from '@folkmoot/kernel/reader.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { notedScope } from '../audience/known-scopes.js';
import { loadScope } from '../audience/load-scope.js';
import { Database, type Transaction } from '../database/database.js';
import { JournalWake } from '../journal/journal-wake.js';
import { linesOf, lockHeads, streamsOf, writeLines } from '../journal/append.js';
import type { JournalLine } from '../journal/line.js';
import { addJobs } from './add-jobs.js';
import type { Action, Requested } from './define-action.js';
import { firstOutcome, rememberOutcome } from './request-log.js';
import { sinceYouLooked } from './stale.js';
import { writeRows } from './write-rows.js';

/** Waits for it however it ends; what is given back says how. */
const settled = <T>(work: Promise<T>): Promise<() => Promise<T>> => {
  const again = (): Promise<T> => work;
  return work.then(() => again, () => again); // prettier-ignore
};

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
    const written: JournalLine[] = [];
    try {
      const outcome = await this.database.transaction(
        (tx) => this.attempt(tx, action, input, reader, written),
        (queries) => this.wake.soon(written, queries),
      );
      this.wake.tell(written);
      // Hundreds may be watching: their card is asked for before its doer's answer.
      if (written.length > 0) await new Promise(setImmediate);
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
    written: JournalLine[],
  ): Promise<Outcome> {
    const actor = actorKey(reader);
    const now = this.clock.now();
    const today = this.clock.today();
    const find = (scope: Scope) => action.find(input, { tx, scope, today, now });
    // Read inside the transaction, behind the claim: a grant withdrawn before this point is already gone. What the decision needs
    // is asked for with it, for what the person was in a moment ago, and asked for anew if that is no longer the same.
    const noted = notedScope(reader);
    const [earlier, scope, early] = await Promise.all([
      firstOutcome<Outcome>(tx, actor, input.requestId, action.name, now),
      loadScope(tx, reader),
      noted && settled(find(noted)),
    ]);
    if (earlier.kind === 'done') return earlier.outcome;
    if (earlier.kind === 'refused') throw new Refused(earlier.refusal);

    const found = await (early && noted?.equals(scope) ? early() : find(scope));
    if (found === null || !action.may(scope, found, input)) throw new Refused(notFound());

    const decision = action.decide(found, input, { now, today, scope, newId });
    if (!decision.ok) throw new Refused(decision.refusal);
    const change = decision.value;

    // Sent one behind the other, answered in the same order; the heads of the streams are locked last and shortest.
    const [unchanged, , , heads] = await Promise.all([
      writeRows(tx, change.rows),
      addJobs(tx, change.jobs ?? []),
      rememberOutcome(tx, actor, input.requestId, change.result),
      lockHeads(tx, streamsOf(change.events)),
    ]);
    if (!unchanged) throw new Refused(await sinceYouLooked(tx, change.events[0]?.subject ?? null, scope));
    const facts = {
      at: now,
      actionId: input.requestId,
      action: action.name,
      actor,
      onBehalfOf: scope.person?.organisationId ?? null,
    };
    written.push(...linesOf(change.events, facts, heads));
    writeLines(tx, written);
    return change.result;
  }
}
