import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';

const COMPACT_ROWS = 150;
const QUIET_MS = 2_000;
const LATEST_MS = 15_000;

interface Pending {
  rows: number;
  timer: NodeJS.Timeout | null;
  since: number;
}

/** Asks the job queue to fold a grown log and, after a quiet moment, to project the text anew. */
@Injectable()
export class DocumentUpkeep {
  private readonly log = new Logger(DocumentUpkeep.name);
  private readonly documents = new Map<Id, Pending>();

  constructor(private readonly database: Database) {}

  written(document: Id, rows: number): void {
    const pending = this.pending(document);
    pending.rows += rows;
    if (pending.rows >= COMPACT_ROWS) {
      pending.rows = 0;
      this.ask('documents.compact', document);
    }
    this.soon(document, pending);
  }

  /** What a join saw: rows left unfolded, or a projection that lags, after a process that ended early. */
  seen(document: Id, unfolded: number, projectionLags: boolean): void {
    if (unfolded >= 2 * COMPACT_ROWS) this.ask('documents.compact', document);
    if (projectionLags && !this.documents.has(document)) this.soon(document, this.pending(document));
  }

  /** At the end of the process, so that the last words are searchable although nobody edits any more. */
  async flush(): Promise<void> {
    const waiting = [...this.documents].filter(([, one]) => one.timer);
    for (const [, one] of waiting) clearTimeout(one.timer!);
    await Promise.all(waiting.map(([document]) => this.add('documents.project', document)));
  }

  private pending(document: Id): Pending {
    let pending = this.documents.get(document);
    if (!pending) this.documents.set(document, (pending = { rows: 0, timer: null, since: 0 }));
    return pending;
  }

  private soon(document: Id, pending: Pending): void {
    const now = performance.now();
    if (!pending.timer) pending.since = now;
    else if (now - pending.since > LATEST_MS - QUIET_MS)
      return; // somebody always types: project all the same
    else clearTimeout(pending.timer);
    pending.timer = setTimeout(() => {
      pending.timer = null;
      if (pending.rows === 0) this.documents.delete(document);
      this.ask('documents.project', document);
    }, QUIET_MS);
    pending.timer.unref();
  }

  private ask(task: string, document: Id): void {
    this.add(task, document).catch((error: unknown) =>
      this.log.warn(`${task} was not queued: ${String(error)}`),
    );
  }

  private async add(task: string, document: Id): Promise<void> {
    await this.database.rows('SELECT graphile_worker.add_job($1, $2::json, job_key => $3)', [
      task,
      JSON.stringify({ document }),
      `${task}/${document}`,
    ]);
  }
}
