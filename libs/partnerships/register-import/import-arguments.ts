import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';

export const IMPORT_USAGE = 'npm run register:import -- [--dry-run] [--as-at YYYY-MM-DD] FILE…';

export interface ImportArguments {
  readonly files: readonly string[];
  readonly asAt: LocalDate | null;
  readonly dryRun: boolean;
}

/** Reads the command's arguments; `folder` is where the person stands, from which relative names count. */
export function importArguments(
  args: readonly string[],
  folder: string,
  today: LocalDate,
): Result<ImportArguments> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { 'as-at': { type: 'string' }, 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return refused(
      refusal(fault('register/argument-unknown', '', `${(error as Error).message} Use: ${IMPORT_USAGE}`)),
    );
  }
  const asAt = parsed.values['as-at'] ?? null;
  if (asAt !== null && !isLocalDate(asAt))
    return refused(
      refusal(fault('register/as-at-malformed', 'as-at', `“${asAt}” is not a date. Write it as 2025-12-31.`)),
    );
  // a fact from tomorrow would keep every true file out until then
  if (asAt !== null && asAt > today)
    return refused(refusal(fault('register/as-at-ahead', 'as-at', `${asAt} has not come yet.`)));
  if (parsed.positionals.length === 0)
    return refused(refusal(fault('register/no-file', '', `Name at least one file. Use: ${IMPORT_USAGE}`)));
  return done({
    files: parsed.positionals.map((file) => resolve(folder, file)),
    asAt,
    dryRun: parsed.values['dry-run'] ?? false,
  });
}
