import { basename } from 'node:path';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { monthOf } from './fields.js';

export interface FileDate {
  readonly day: LocalDate;
  /** Where the date is from, in words for the summary. */
  readonly from: string;
}

const LATEST_IN_IT = 'the latest date in it';
const FILE_DOES_NOT_SAY = 'today, as the file does not say';
/** Of such a day a person may know better. */
export const isGuessed = (from: string): boolean => from === LATEST_IN_IT || from === FILE_DOES_NOT_SAY;

export interface Names {
  readonly file: string;
  /** Of a sheet, or of a file in an archive. */
  readonly table?: string | null;
  /** Lines above the heading. */
  readonly titles?: readonly string[];
}

/**
 * The day to which a file's facts refer: as the operator says, else as the file's name, a day in the lines above its heading, its
 * column names or the latest date in it say, else today. It is never later than the truth, so that a newer file always counts: a
 * month or a year counts from its first day. A name that disagrees with the year in the columns is not believed.
 *
 * @param latest reads the file for the latest day in it that is not in the future; asked only when needed
 */
export async function fileDate(
  { file, table, titles = [] }: Names,
  year: string | null,
  told: LocalDate | null,
  today: LocalDate,
  latest: () => Promise<LocalDate | null>,
): Promise<FileDate> {
  if (told !== null) return { day: told, from: 'as you said' };
  const believed = (day: LocalDate | null): day is LocalDate =>
    day !== null && day <= today && (year === null || day.slice(2, 4) === year);
  for (const name of [table ?? '', basename(file)]) {
    const named = dateInName(name);
    if (believed(named)) return { day: named, from: 'from the file’s name' };
  }
  for (const title of titles) {
    const day = dayInWords(title);
    if (believed(day)) return { day, from: 'from the lines above the list' };
  }
  if (year !== null && `20${year}-01-01` <= today)
    return { day: `20${year}-01-01`, from: 'from its column names' };
  const inside = await latest();
  if (inside !== null) return { day: inside, from: LATEST_IN_IT };
  return { day: today, from: FILE_DOES_NOT_SAY };
}

function dateInName(name: string): LocalDate | null {
  const match = /(?<!\d)(20\d\d)([-_]?)(0[1-9]|1[0-2])(?:\2([0-3]\d))?(?!\d)/.exec(name);
  if (match) {
    const day = `${match[1]}-${match[3]}-${match[4] ?? '01'}`;
    return isLocalDate(day) ? day : null;
  }
  return dayInWords(name) ?? monthInWords(name);
}

/** `15_April_2020`, `1st April 2026`. */
function dayInWords(text: string): LocalDate | null {
  const match = /(?<!\d)([0-3]?\d)(?:st|nd|rd|th)?[-_ ]+([a-z]{3,9})[-_ ,]+(20\d\d)(?!\d)/i.exec(text);
  const month = match && monthOf(match[2]!);
  const day = month ? `${match[3]}-${month}-${match[1]!.padStart(2, '0')}` : '';
  return isLocalDate(day) ? day : null;
}

/** `(December_2023)`, from its first day. */
function monthInWords(name: string): LocalDate | null {
  const match = /(?<![a-z])([a-z]{3,9})[-_ ]*(20\d\d)(?!\d)/i.exec(name);
  const month = match && monthOf(match[1]!);
  return month ? `${match[2]}-${month}-01` : null;
}
