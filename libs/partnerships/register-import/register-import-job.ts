import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { JobRequest } from '@folkmoot/platform/actions/change.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import type { ImportState, RegisterImport } from '../domain/register/register-import.js';
import { registerImportById } from '../storage/register-import.store.js';
import { importFile } from './import-file.js';
import { reportOf, type ImportReport } from './import-report.js';
import type { FileOutcome } from './outcome.js';

const REGISTER_IMPORT = 'register-import';

/** One file after the other, so that those who wait do not hold the workers of everybody else's jobs. */
export const importJob = (id: Id): JobRequest => ({
  task: REGISTER_IMPORT,
  payload: { id },
  key: `${REGISTER_IMPORT}/${id}`,
  queue: REGISTER_IMPORT,
});

/** Tries or applies a file that an operator brought, by the same code as the command. It goes on when the page is closed. */
@Injectable()
export class RegisterImportJob {
  private readonly log = new Logger(RegisterImportJob.name);

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.register(REGISTER_IMPORT, (payload) => this.run((payload as { id: Id }).id));
  }

  private async run(id: Id): Promise<void> {
    const file = await registerImportById(this.database, id);
    if (file?.state !== 'trying' && file?.state !== 'applying') return;
    try {
      await this.end(file, await this.read(file));
    } catch (error) {
      this.log.error(`The import of ${file.id} failed: ${String(error)}`);
      await this.move(file, 'failed', null);
    }
  }

  private async read(file: RegisterImport): Promise<FileOutcome[]> {
    const dryRun = file.state === 'trying';
    const kept = dryRun ? [] : await this.keptBefore(file.id);
    let before = kept.reduce((sum, { rows }) => sum + rows, 0);
    let rows = 0;
    return importFile(
      this.database,
      { path: this.files.pathOf(file.sha256), name: file.name },
      {
        clock: this.clock,
        asAt: file.asAt,
        dryRun,
        actor: {
          reader: {
            kind: 'person',
            personId: file.personId,
            organisationId: file.organisationId,
            sessionId: newId(),
          },
          onBehalfOf: file.organisationId,
        },
        already: new Set(kept.map(({ sheet }) => sheet)),
        // A table that begins anew counts from nought again.
        progress: async (now) => {
          if (now < rows) before += rows;
          rows = now;
          await this.progress(file.id, before + now);
        },
        // In the transaction that keeps the table: after a crash it is neither lost nor taken twice.
        kept: async (tx, summary) => {
          await tx.rows(
            'INSERT INTO partnerships.register_import_table (import_id, sheet, report) VALUES ($1, $2, $3)',
            [file.id, summary.sheet, JSON.stringify(reportOf(summary))],
          );
        },
      },
    );
  }

  private async keptBefore(id: Id): Promise<ImportReport[]> {
    const kept = await this.database.rows<{ report: ImportReport }>(
      'SELECT report FROM partnerships.register_import_table WHERE import_id = $1 ORDER BY sheet NULLS FIRST',
      [id],
    );
    return kept.map(({ report }) => report);
  }

  /** On another connection than the import's, so that it is seen while that is still open. */
  private async progress(id: Id, rows: number): Promise<void> {
    await this.database.rows(
      'UPDATE partnerships.register_import SET rows_read = $2, moved_at = $3 WHERE id = $1',
      [id, rows, this.clock.now()],
    );
  }

  private async end(file: RegisterImport, outcomes: readonly FileOutcome[]): Promise<void> {
    const refused = outcomes.find((one) => !one.ok);
    const message = refused && !refused.ok ? refused.message : null;
    if (file.state === 'applying')
      return this.move(file, refused ? 'refused' : 'applied', message, await this.keptBefore(file.id));
    const reports = outcomes.flatMap((one) => (one.ok ? [reportOf(one)] : []));
    await this.move(file, refused ? 'refused' : 'tried', message, reports);
  }

  private async move(
    { id, state }: RegisterImport,
    to: ImportState,
    message: string | null,
    reports: readonly ImportReport[] | null = null,
  ): Promise<void> {
    await this.database.rows(
      `UPDATE partnerships.register_import SET state = $2, message = $3, reports = coalesce($4::jsonb, reports), moved_at = $5, version = version + 1
        WHERE id = $1 AND state = $6`,
      [id, to, message, reports && JSON.stringify(reports), this.clock.now(), state],
    );
  }
}
