/** Why a workbook is not read, and what a person can do about it. */
const SENTENCES = {
  type: 'This is not an Excel workbook. Open it in a spreadsheet program, save it as Excel (.xlsx) or as CSV (UTF-8), and choose that file.',
  'old-excel':
    'This is a workbook of an old Excel (.xls). Open it, save it as Excel workbook (.xlsx), and choose that file.',
  encrypted: 'This workbook is protected by a password. Open it, take the password off, and save it again.',
  damaged:
    'This workbook is damaged: it cannot be read to its end. Open it, save it again, and choose that file.',
  'too-large': 'This workbook is larger than 50 MB. Split it into smaller ones.',
  'too-much-inside': 'This workbook holds more than can be read at once. Split it into smaller ones.',
  'too-many-rows': 'A sheet of this workbook has more than 200,000 rows. Split it into smaller ones.',
  'too-many-columns':
    'A sheet of this workbook has more than 500 columns. Take out those that are not needed.',
  'too-many-cells': 'A sheet of this workbook has more than 5 million cells. Split it into smaller ones.',
} as const;
export type SheetProblemCode = keyof typeof SENTENCES;

/** A workbook that cannot be taken: expected, and told to the person who chose it. */
export class SheetProblem extends Error {
  constructor(readonly code: SheetProblemCode) {
    super(SENTENCES[code]);
  }
}
