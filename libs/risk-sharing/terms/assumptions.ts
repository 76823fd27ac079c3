import { z } from 'zod';
import { key, sharingRuleShape } from './agreement-terms.js';

/** A family is one of `domain/families.ts` by its code; the amounts it is about are its own usual ones. */
const MOST_PENCE = 1_000_000_000_000n;

/** Whole pence as text, as a form sends it; never below nothing. */
const pence = (ask: string) =>
  z
    .string({ error: ask })
    .regex(/^\d{1,13}$/, ask)
    .transform(BigInt)
    .refine((amount) => amount <= MOST_PENCE, 'Give £10 billion at most.');
const between = (least: number, most: number, ask: string) =>
  z.number({ error: ask }).min(least, ask).max(most, ask);
const percent = (most: number, ask: string) => between(0, most, ask);

const outlook = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('judgement'),
      low: pence('Give the lowest this line may come to, such as £950,000.'),
      likely: pence('Give what this line will most likely come to, such as £1,000,000.'),
      high: pence('Give the highest this line may come to, such as £1,100,000.'),
    }),
    z.object({
      kind: z.literal('demand'),
      middlePercent: percent(500, 'Give the middle in per cent of plan, such as 102.'),
      spreadPercent: percent(100, 'Give the spread in per cent, from 0 to 100, such as 5.'),
    }),
    z.object({
      kind: z.literal('packages'),
      expected: between(0, 500, 'Give how many packages are still expected, from 0 to 500.'),
      costPence: pence('Give what a package typically costs, such as £85,000.'),
      spreadPercent: percent(200, 'Give how much packages differ in per cent, from 0 to 200, such as 40.'),
    }),
    z.object({
      kind: z.literal('contracted'),
      spreadPercent: percent(50, 'Give how much it may move in per cent, from 0 to 50. 0 is a fixed price.'),
    }),
  ],
  { error: 'Say how this line may turn out.' },
);

const line = z.object({
  /** The scheme’s key. */
  scheme: z.string().max(10),
  /** Blank where the scheme is one line. */
  title: z.string().max(200),
  /** Its part of the scheme’s budget; null where it is all of it. */
  budgetPence: pence('Give this line’s part of the budget.').nullable(),
  /** In the months that have passed. */
  spentPence: pence('Give what was spent so far, 0 where nothing was.'),
  outlook,
});

const NAME = 'Give the rule a name, such as “Council pays first”.';
const amounts = z.record(z.uuid(), pence('Give an amount in pounds, or leave it blank.'));

/** One way of sharing to be compared. */
const compared = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('draft') }),
    z.object({ kind: z.literal('family'), code: z.string().max(40) }),
    z.object({
      kind: z.literal('capped'),
      partner: z.uuid('Say whose share has a cap.'),
      limitPence: pence('Give the cap, such as £250,000.'),
    }),
    z.object({ kind: z.literal('own'), key }),
  ],
  { error: 'Say which rules to compare.' },
);

/** A rule that an organisation tries by itself; its schemes are those that the draft shares together. */
const ownRule = sharingRuleShape.extend({
  title: z.string({ error: NAME }).trim().min(1, NAME).max(80, 'Give the rule a name of 80 letters at most.'),
});

/** How many rules of its own an organisation keeps in one scenario. */
export const MOST_OWN_RULES = 6;

/** What an organisation assumes in a scenario; the rest is the agreement’s own. */
export const assumptionsShape = z.object({
  /** Of the agreement’s year. */
  pastMonths: z.int('Give how many months have passed, 0 where the year has not begun.').min(0).max(59),
  correlationPercent: percent(100, 'Give a per cent from 0 to 100. 30 is usual.'),
  trials: z.int().min(1_000).max(10_000),
  seed: z.string().regex(/^\d{1,18}$/, 'Give a number of up to 18 digits.'),
  lines: z.array(line).min(1, 'The draft has no scheme with a budget yet.').max(60),
  /** What each partner can bear, by its organisation. */
  tolerances: amounts,
  /** For the share of turnover at risk. */
  turnovers: amounts,
  /** Whether they are compared or not; absent in what was kept before there were any. */
  ownRules: z
    .array(ownRule)
    .max(
      MOST_OWN_RULES,
      `Keep ${String(MOST_OWN_RULES)} rules of your own at most. Remove one that you no longer need.`,
    )
    .optional(),
  compare: z
    .array(compared)
    .min(1, 'Choose at least one rule.')
    .max(4, 'Choose four rules at most, so that they can be read side by side.'),
});

export type StoredAssumptions = z.input<typeof assumptionsShape>;
export type Assumptions = z.output<typeof assumptionsShape>;
export type AssumedLine = Assumptions['lines'][number];
export type Compared = Assumptions['compare'][number];
export type OwnRule = NonNullable<Assumptions['ownRules']>[number];
