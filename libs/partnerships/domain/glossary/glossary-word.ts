import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { faultsOfWords } from '../words.js';
import { GENERAL_WORDS } from './general-words.js';

export interface WordGiven {
  readonly term: string;
  /** The words an acronym is made of; may be empty. */
  readonly standsFor: string;
  readonly meaning: string;
}

export interface WordRead extends WordGiven {
  /** The term in small letters, digits and dashes: a place has each key once, and it is the word’s part of an address. */
  readonly key: string;
}

/** What a place says itself of a word: it goes before the general list, and can also take a general word out. */
export interface GlossaryWord extends WordRead {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly inUse: boolean;
  readonly changedAt: Date;
  readonly changedBy: Id;
}

export interface WordProposal extends WordRead {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly audience: string;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly proposedAt: Date;
  readonly standing: 'waiting' | 'accepted' | 'declined';
  /** Why it was declined. */
  readonly reason: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: Id | null;
}

/** A word as readers meet it. */
export interface Entry extends WordRead {
  /** 0 for a general word that the place has left as it is. */
  readonly version: number;
}

export const keyOfTerm = (term: string): string =>
  term
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What somebody typed as a word of the glossary; all faults at once. */
export function readWord(given: WordGiven): Result<WordRead> {
  const term = given.term.replace(/\s+/g, ' ').trim();
  const standsFor = given.standsFor.replace(/\s+/g, ' ').trim();
  const meaning = given.meaning.trim();
  const key = keyOfTerm(term);
  const faults: Fault[] = [
    ...faultsOfWords(term, {
      path: 'term',
      code: 'glossary/term',
      longest: 60,
      missing: 'Enter the word or acronym.',
    }),
    ...(term !== '' && key.length < 2
      ? [fault('glossary/term-too-short', 'term', 'Enter a word of at least two letters or digits.')]
      : []),
    ...(standsFor === ''
      ? []
      : faultsOfWords(standsFor, {
          path: 'standsFor',
          code: 'glossary/stands-for',
          longest: 200,
          missing: '',
        })),
    // Where the words of an acronym say it all, they are enough.
    ...(meaning === '' && standsFor !== ''
      ? []
      : faultsOfWords(meaning, {
          path: 'meaning',
          code: 'glossary/meaning',
          longest: 600,
          missing: 'Say in a sentence or two what it means.',
        })),
  ];
  return faults.length > 0 ? refused(refusal(...faults)) : done({ key, term, standsFor, meaning });
}

/** The general words, where the place says nothing else, and its own; by the alphabet. */
export function glossaryOf(own: readonly GlossaryWord[]): Entry[] {
  const said = new Set(own.map((one) => one.key));
  const general = GENERAL_ENTRIES.filter((one) => !said.has(one.key));
  const mine = own
    .filter((one) => one.inUse)
    .map(({ key, term, standsFor, meaning, version }) => ({ key, term, standsFor, meaning, version }));
  return [...general, ...mine].sort((a, b) => byAlphabet.compare(a.term, b.term));
}

/** Everybody knows these; a mark on each would only disturb. */
const EVERYDAY: ReadonlySet<string> = new Set(['nhs', 'gp', 'ceo', 'a-e']);

/**
 * The words that are explained where a text has them: all that the place says itself, and of the general ones acronyms and words
 * of several parts, as “trust” or “place” alone mostly mean what they say.
 */
export const explainedInTexts = (entries: readonly Entry[]): Entry[] =>
  entries.filter(
    ({ key, term, version }) =>
      version > 0 || (!EVERYDAY.has(key) && (/\s/.test(term) || /\p{Lu}.*\p{Lu}|\d/u.test(term))),
  );

const byAlphabet = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

const GENERAL_ENTRIES: readonly Entry[] = GENERAL_WORDS.map(([term, standsFor, meaning]) => ({
  key: keyOfTerm(term),
  term,
  standsFor,
  meaning,
  version: 0,
}));

export const generalEntry = (key: string): Entry | undefined =>
  GENERAL_ENTRIES.find((one) => one.key === key);
