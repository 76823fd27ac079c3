import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { Comment } from './comment.js';

export const LONGEST_COMMENT = 4_000;
export const LONGEST_QUOTE = 1_000;
const LONGEST_ANCHOR = 200;
/** A comment may be reworded for so long: mistakes are mended, and nobody answers to words that change under them. */
export const EDITABLE_MINUTES = 60;

export const tidyComment = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

export function commentFaults(text: string, path = 'text'): Fault[] {
  const tidy = tidyComment(text);
  if (tidy === '') return [fault('comment/text-missing', path, 'Enter what you want to say.')];
  if (tidy.length > LONGEST_COMMENT)
    return [fault('comment/text-too-long', path, `Shorten this to ${LONGEST_COMMENT} characters or fewer.`)];
  if (holdsNhsNumber(tidy))
    return [
      fault(
        'comment/nhs-number',
        path,
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    ];
  return [];
}

/** A passage as the browser that chose it saw it; all of it or nothing, for a comment on the whole section. */
export interface Passage {
  readonly epoch: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly quote: string | null;
}

export function passageFaults({ epoch, start, end, quote }: Passage, epochNow: number): Fault[] {
  const given = [start, end, quote].filter((one) => one !== null && one !== '').length;
  if (given === 0) return [];
  const malformed = fault(
    'comment/passage-malformed',
    'quote',
    'The chosen words could not be understood. Choose them again.',
  );
  if (given < 3 || epoch === null || !isAnchor(start!) || !isAnchor(end!)) return [malformed];
  if (epoch !== epochNow)
    return [
      fault(
        'comment/text-replaced',
        'quote',
        'The text was replaced by another version in the meantime. Reload the page and choose the words again.',
      ),
    ];
  if (quote!.length > LONGEST_QUOTE)
    return [
      fault('comment/quote-too-long', 'quote', `Choose a passage of at most ${LONGEST_QUOTE} characters.`),
    ];
  return holdsNhsNumber(quote!)
    ? [
        fault(
          'comment/nhs-number',
          'quote',
          'The chosen words hold what looks like an NHS number. Take it out of the text first.',
        ),
      ]
    : [];
}

/** Only its form: what it points at is for the editor to find, or not to find any more. */
const isAnchor = (text: string): boolean =>
  text.length <= LONGEST_ANCHOR &&
  /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^[A-Za-z0-9+/]{2,3}={1,2}$/.test(text);

export const isEditable = (comment: Pick<Comment, 'writtenAt'>, now: Date): boolean =>
  now.getTime() - comment.writtenAt.getTime() <= EDITABLE_MINUTES * 60_000;
