import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { findNhsNumbers } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { beginning, lettersOf, linesOf, type TextNode } from './text-lines.js';

/** A Word file that somebody brought, between reading it and deciding what becomes of it. Its reader is whoever brought it. */
export interface WordFile {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  /** Null where it is to become new sections. */
  readonly sectionId: Id | null;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly audience: Audience;
  readonly name: string;
  /** What was read, as JSON. Null once it is used, or a week old: then only the name is kept. */
  readonly content: string | null;
  readonly broughtAt: Date;
  readonly usedAt: Date | null;
}

export const KEPT_DAYS = 7;
const MOST_LETTERS = 200_000;
const MOST_PARTS = 60;

/** What stands below one heading of the highest level; before the first of them without a title. */
export interface FilePart {
  readonly title: string | null;
  readonly content: readonly TextNode[];
}

/** What is in the way of taking a file at all. Each paragraph with an NHS number is named, with the number's digits left out. */
export function fileFaults(file: { readonly parts: readonly FilePart[] }): Fault[] {
  const faults: Fault[] = [];
  if (file.parts.length > MOST_PARTS)
    faults.push(
      fault(
        'word-file/too-many-parts',
        'file',
        `This file has more than ${MOST_PARTS} headings of the highest level. Split it into smaller files.`,
      ),
    );
  for (const part of file.parts)
    if (lettersOf(part.content) > MOST_LETTERS)
      faults.push(
        fault(
          'word-file/part-too-long',
          'file',
          `“${beginning(part.title ?? 'The beginning')}” is longer than a section can be. Split it with headings of the highest level (Heading 1).`,
        ),
      );
  for (const line of numberedLines(file.parts).slice(0, 10))
    faults.push(
      fault(
        'word-file/nhs-number',
        'file',
        `What looks like an NHS number stands in the paragraph “${line}”. Take it out of the file and choose it again: nothing about a patient belongs here.`,
      ),
    );
  return faults;
}

const numberedLines = (parts: readonly FilePart[]): string[] =>
  parts
    .flatMap((part) => [part.title ?? '', ...linesOf(part.content)])
    .filter((line) => findNhsNumbers(line).length > 0)
    .map((line) => beginning(withoutNumbers(line)));

function withoutNumbers(line: string): string {
  let text = line;
  for (const { index, length } of findNhsNumbers(line).reverse())
    text = `${text.slice(0, index)}[number]${text.slice(index + length)}`;
  return text;
}
