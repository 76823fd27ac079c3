import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** Why a passage is taken out for good. Codes, not free words: a reason must never say again what was taken out. */
export const REDACTION_REASONS = ['patient', 'personal', 'libel', 'licence', 'other'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

export const LONGEST_PASSAGE = 2_000;
const SHORTEST_PASSAGE = 3;

export const isRedactionReason = (reason: string): reason is RedactionReason =>
  REDACTION_REASONS.includes(reason as RedactionReason);

export function passageFaults(words: string): Fault[] {
  const { length } = words.replace(/\s/g, '');
  if (length === 0) return [fault('redaction/words-missing', 'words', 'Enter the words to remove.')];
  if (length < SHORTEST_PASSAGE)
    return [
      fault(
        'redaction/words-too-short',
        'words',
        'Enter at least 3 characters, with some of the words around them: every place where they stand is removed.',
      ),
    ];
  if (words.length > LONGEST_PASSAGE)
    return [
      fault(
        'redaction/words-too-long',
        'words',
        `Enter ${LONGEST_PASSAGE} characters or fewer. Remove a longer passage in parts.`,
      ),
    ];
  return [];
}

export const reasonFaults = (reason: string): Fault[] =>
  isRedactionReason(reason)
    ? []
    : [fault('redaction/reason-missing', 'reason', 'Choose why this is removed.')];

/** What stands in the place of the words in titles, names and comments. The text itself closes over them. */
export const REMOVED = '[removed]';
