import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import type { IllustratedOf, IllustrationResult, IllustrationState } from '../terms/scenario.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { assumptionsShape } from '../terms/assumptions.js';
import { illustrationInput } from '../terms/illustration-input.js';
import { ILLUSTRATE } from './illustrate-job.js';
import { IllustrationThread, TookTooLong } from './illustration-thread.js';
import { resultOf } from './result-of.js';

class Cancelled extends Error {}

/** Draws what actions asked for. A run that its process did not finish is drawn anew: it is the same again. */
@Injectable()
export class Illustrations {
  private readonly log = new Logger(Illustrations.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly thread: IllustrationThread,
    jobs: JobRunner,
  ) {
    jobs.register(ILLUSTRATE, (payload) => this.run((payload as { id: Id }).id));
  }

  private async run(id: Id): Promise<void> {
    const begun = await this.database.row<{ made: IllustratedOf }>(
      `UPDATE risk_sharing.illustration SET state = 'running', version = version + 1
        WHERE id = $1 AND state IN ('waiting', 'running') RETURNING made`,
      [id],
    );
    if (!begun) return;
    try {
      const result = await this.drawn(id, begun.made);
      await this.end(id, result ? 'done' : 'too-large', result);
    } catch (error) {
      if (error instanceof Cancelled) return;
      this.log.error(`Illustration ${id} failed: ${String(error)}`);
      await this.end(id, error instanceof TookTooLong ? 'too-long' : 'failed', null);
    }
  }

  private async drawn(id: Id, made: IllustratedOf): Promise<IllustrationResult | null> {
    const terms = agreementTermsShape.parse(made.terms);
    const assumptions = assumptionsShape.parse(made.assumptions);
    const ready = illustrationInput(terms, assumptions);
    if (!ready.ok) throw new Error(`It was ready when it was asked for: ${JSON.stringify(ready.refusal)}`);
    const stop = new AbortController();
    let telling: Promise<void> | null = null;
    const figures = await this.thread.draw(
      ready.value.input,
      (part) => {
        telling ??= this.progress(id, part, stop)
          .catch((error: unknown) => this.log.warn(`Progress was not told: ${String(error)}`))
          .finally(() => (telling = null));
      },
      stop.signal,
    );
    // A last word of progress must not come after the end.
    if (telling) await (telling as Promise<void>);
    if (stop.signal.aborted) throw stop.signal.reason as Error;
    return figures && resultOf(terms, assumptions, ready.value, figures);
  }

  private async progress(id: Id, part: number, stop: AbortController): Promise<void> {
    const still = await this.database.row(
      `UPDATE risk_sharing.illustration SET progress = greatest(progress, $2) WHERE id = $1 AND state = 'running' RETURNING 1`,
      [id, part],
    );
    if (!still) stop.abort(new Cancelled('Somebody cancelled it.'));
  }

  /** One that was cancelled just now stays cancelled. */
  private async end(id: Id, state: IllustrationState, result: IllustrationResult | null): Promise<void> {
    await this.database.rows(
      `UPDATE risk_sharing.illustration SET state = $2, result = $3::jsonb, progress = 1, ended_at = $4, version = version + 1
        WHERE id = $1 AND state = 'running'`,
      [id, state, result && JSON.stringify(result), this.clock.now()],
    );
  }
}
