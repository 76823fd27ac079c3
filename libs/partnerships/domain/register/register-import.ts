import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/**
 * - `trying`: read for what it would change, nothing is kept;
 * - `tried`: its report waits for somebody to apply it;
 * - `applying`, `applied`: it is being, or has been, taken into the register;
 * - `refused`: it is no file of ours, or breaks off;
 * - `failed`: the machine could not; it may be begun again.
 */
export type ImportState = 'trying' | 'tried' | 'applying' | 'applied' | 'refused' | 'failed';

/** A published file that an operator brought on the page, from the first look to its end. */
export interface RegisterImport {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** The day to which its facts refer, where the operator said so. */
  readonly asAt: LocalDate | null;
  readonly state: ImportState;
  /** Lines gone through in what is running now, over all of its tables. */
  readonly rowsRead: number;
  /** What became of each table: as JSON of `ImportReport`. While `tried` what would become of it. */
  readonly reports: readonly unknown[];
  /** Why it was refused; null otherwise. */
  readonly message: string | null;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly broughtAt: Date;
  /** When it last moved: a process that died leaves a file that no longer does. */
  readonly movedAt: Date;
}

const SILENT_MS = 2 * 60_000;

/** It says that it is running, but nothing has moved for so long that whatever ran it must be gone. */
export const hasStalled = (
  { state, movedAt }: Pick<RegisterImport, 'state' | 'movedAt'>,
  now: Date,
): boolean => (state === 'trying' || state === 'applying') && now.getTime() - movedAt.getTime() > SILENT_MS;

/** Whether it may be taken into the register now, the first time or again. */
export const mayBeApplied = (
  one: Pick<RegisterImport, 'state' | 'movedAt' | 'reports'>,
  now: Date,
): boolean =>
  one.state === 'tried' ||
  (one.reports.length > 0 && one.state === 'failed') ||
  (one.state === 'applying' && hasStalled(one, now));
