import { z } from 'zod';
import { givenRuleShape, shares, whole } from './given-rule.js';

const id = z.uuid();
const line = z.string().max(300, 'Use at most 300 letters.');
const words = z.string().max(10_000, 'Use at most 10,000 letters.');
/** Of a scheme or a rule, `s1`. */
export const key = z.string().regex(/^[a-z]\d{1,3}$/);
/** A month of England's calendar, `2026-04`. */
export const monthShape = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Choose a month.');

/** How a scheme's money is held. Only a pooled one is one purse; a section 256 or 76 payment is a `transfer`. */
export const SCHEME_FORMS = ['pooled', 'aligned', 'non-pooled', 'transfer'] as const;
/** Who gets VAT back, which follows the body that delivers: a council (VAT Act 1994 section 33) or the NHS (contracted-out services). */
export const VAT_REGIMES = ['council-section-33', 'nhs-contracted-out', 'mixed', 'none'] as const;
/** Where a contribution comes from, in the words of the Better Care Fund's template. */
export const CONTRIBUTION_SOURCES = [
  'nhs-minimum',
  'council-grant',
  'disabled-facilities-grant',
  'additional',
  'other',
] as const;
/** What SI 2000/617 regulation 8 and practice ask to be written down, and what a dispute shows to be missing. */
export const WRITTEN_PARTS = [
  'aims',
  'functions',
  'people-and-services',
  'contributions-vary',
  'staff-goods-premises',
  'duration-review-variation-ending',
  'management-of-the-fund',
  'mediator',
  'adjudicator',
  'exit',
] as const;

export const partnerShape = z.object({
  id,
  /** As it is called in this version: an old one keeps its names. */
  name: line,
  /** Councils and prescribed NHS bodies may pool (SI 2000/617 regulations 3 and 4); others join aligned schemes only. */
  mayPool: z.boolean(),
  needsConsent: z.boolean().default(false),
  /** An NHS trust needs its commissioners' consent to pool with a council. */
  consent: z.object({ by: line, on: z.iso.date(), reference: line }).nullable(),
});

export const contributionShape = z.object({
  partner: id,
  source: z.enum(CONTRIBUTION_SOURCES),
  /** One for each month of the agreement's year, from its first. */
  pence: z.array(whole).max(60),
});

export const schemeShape = z.object({
  /** Stays the same in later versions, so that positions find their scheme. */
  key,
  title: line,
  form: z.enum(SCHEME_FORMS).nullable(),
  host: id.nullable(),
  poolManager: line,
  vat: z.enum(VAT_REGIMES).nullable(),
  figures: z.enum(['net', 'gross']).nullable(),
  ringFence: line,
  /** Surgery and some other functions may not be pooled: that somebody looked, and what was left out and why. */
  functionsChecked: z.boolean(),
  functionsExcluded: words,
  priorityIds: z.array(id).max(50),
  commitmentIds: z.array(id).max(200),
  contributions: z.array(contributionShape).max(200),
  /** What each partner's year began with, where a variation has moved it since; null where nothing moved. */
  openingPence: shares.nullable(),
});

export const sharingRuleShape = z.object({
  key,
  /** Several schemes under one rule are netted first. */
  schemes: z.array(key).max(60),
  /** Partners by their organisation's id. */
  rule: givenRuleShape,
  /** The percentages as the paper prints them, in basis points; null where it prints none. */
  printedBps: shares.nullable(),
  /** Which holds where print and contributions differ (51:49 against 99:96 moves £4,500 of £1.95m). */
  governs: z.enum(['printed', 'contribution']).nullable(),
});

export const writtenShape = z.partialRecord(z.enum(WRITTEN_PARTS), words);

/** All that a version of an agreement says. A draft may leave much of it blank; `version-gaps.ts` says what is missing. */
export const agreementTermsShape = z.object({
  /** In the order that decides ties, never the order of a screen. */
  partners: z.array(partnerShape).max(24),
  firstMonth: monthShape.nullable(),
  months: z.int().min(1).max(60),
  schemes: z.array(schemeShape).max(60),
  rules: z.array(sharingRuleShape).max(60),
  written: writtenShape,
});

/** As it is kept, hashed and signed: JSON with pence as text. */
export type StoredTerms = z.input<typeof agreementTermsShape>;
/** What is computed with, back as it is kept. */
export const toStored = (terms: AgreementTerms): StoredTerms => asText<StoredTerms>(terms);

/** What was read by a shape, as that shape reads it: JSON with pence as text. */
export const asText = <Stored>(read: unknown): Stored =>
  JSON.parse(
    JSON.stringify(read, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  ) as Stored;

export type AgreementTerms = z.output<typeof agreementTermsShape>;
export type AgreementPartner = AgreementTerms['partners'][number];
export type Scheme = AgreementTerms['schemes'][number];
export type SharingRule = AgreementTerms['rules'][number];
export type WrittenPart = (typeof WRITTEN_PARTS)[number];
