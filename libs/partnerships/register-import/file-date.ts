import { basename } from 'node:path';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';

export interface FileDate {
  readonly day: LocalDate;
  /** Where the date is from, in words for the summary. */
  readonly from: string;
}

/**
 * The day to which a file's facts refer: as the operator says, else as the file's name, its column names or the latest
 * date in it say, else today. It is never later than the truth, so that a newer file always counts: a month or a
 * year counts from its first day. A name that disagrees with the year in the columns is not believed.
 *
 * @param latest reads the file for the latest day in it that is not in the future; asked only when needed
 */
export async function fileDate(
  file: string,
  year: string | null,
  told: LocalDate | null,
  today: LocalDate,
  latest: () => Promise<LocalDate | null>,
): Promise<FileDate> {
  if (told !== null) return { day: told, from: 'as you said' };
  const named = dateInName(basename(file));
  if (named !== null && named <= today && (year === null || named.slice(2, 4) === year))
    return { day: named, from: 'from the file’s name' };
  if (year !== null && `20${year}-01-01` <= today)
    return { day: `20${year}-01-01`, from: 'from its column names' };
  const inside = await latest();
  if (inside !== null) return { day: inside, from: 'the latest date in it; use --as-at to say otherwise' };
  return { day: today, from: 'today, as the file does not say; use --as-at to say otherwise' };
}

function dateInName(name: string): LocalDate | null {
  const match = /(?<!\d)(20\d\d)[-_]?(0[1-9]|1[0-2])(?:[-_]?([0-3]\d))?(?!\d)/.exec(name);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3] ?? '01'}`;
  return isLocalDate(day) ? day : null;
}
