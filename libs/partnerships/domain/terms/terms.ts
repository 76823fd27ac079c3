import type { Dated } from '../effective.js';
import { FORMS, type Form } from '../form.js';
import { decisionsInWords, type Decisions } from './decision-rule.js';
import { quorumInWords } from './quorum-in-words.js';
import type { QuorumRule } from './quorum.js';
import { TERMS_FIELDS, TERMS_PARTS, type TermsPart } from './terms-parts.js';

/** What the terms say; whatever is not settled yet is absent. */
export interface TermsText {
  readonly form: Form;
  readonly words: Readonly<Record<string, string>>;
  readonly quorum: QuorumRule | null;
  readonly decisions: Decisions | null;
}

/** One version. A correction of the past is a version as well, and the journal shows when it was made. */
export interface Terms extends TermsText, Dated {}

export interface TermsLine {
  readonly part: TermsPart;
  readonly field: string;
  readonly label: string;
  /** Paragraphs; empty while it is not settled. */
  readonly lines: readonly string[];
}

/** All of it as people read it, in order. */
export function linesOfTerms(terms: TermsText): TermsLine[] {
  const form = FORMS[terms.form];
  return Object.entries(TERMS_PARTS).flatMap(([code, { fields }]) => {
    const part = code as TermsPart;
    const own = Object.keys(fields).map((field) => ({
      part,
      field,
      label: TERMS_FIELDS[field]!.label,
      lines: (terms.words[field] ?? '').split('\n').filter((line) => line.trim() !== ''),
    }));
    if (part === 'authority')
      return [{ part, field: 'form', label: 'Form', lines: [`${form.name}. ${form.decides}`] }, ...own];
    if (part === 'quorum')
      return [
        { part, field: 'quorum', label: 'Quorum', lines: terms.quorum ? quorumInWords(terms.quorum) : [] },
      ];
    if (part === 'decisions')
      return [
        {
          part,
          field: 'decisions',
          label: 'Rules of decision',
          lines: terms.decisions ? decisionsInWords(terms.decisions) : [],
        },
      ];
    return own;
  });
}

export interface TermsDifference {
  readonly field: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What reads otherwise, and nothing else. */
export function differencesOf(before: TermsText, after: TermsText): TermsDifference[] {
  const old = linesOfTerms(before);
  return linesOfTerms(after).flatMap(({ field, label, lines }, index) => {
    const was = old[index]!.lines;
    return was.join('\n') === lines.join('\n') ? [] : [{ field, label, before: was, after: lines }];
  });
}
