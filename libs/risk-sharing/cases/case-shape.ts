import { z } from 'zod';

const WHOLE = 'Give a whole number, without a decimal point.';
const TOO_LONG = 'Write a number beyond 9007199254740991 in quotes: without them its last digits are lost.';

/** Whole pence, points or parts; as text where a JSON number could no longer hold it exactly. */
const whole = z
  .union([z.number(), z.string().regex(/^-?\d{1,30}$/, WHOLE)], { error: WHOLE })
  .superRefine((value, context) => {
    if (typeof value === 'string' || Number.isSafeInteger(value)) return;
    context.addIssue({ code: 'custom', message: Number.isInteger(value) ? TOO_LONG : WHOLE });
  })
  .transform((value) => BigInt(typeof value === 'number' && !Number.isInteger(value) ? 0 : value));

const name = z
  .string({ error: 'Give a name.' })
  .min(1, 'Give a name.')
  .max(200, 'Give a name of 200 letters at most.');
const shares = z.record(name, whole, { error: 'Say how much each partner bears, as {"partner": parts}.' });

const fixed = z.object({ kind: z.literal('fixed'), shares });
const weights = z.object({
  kind: z.literal('weights'),
  name: name.optional(),
  asOf: z.string().nullish(),
  shares,
});
const contribution = z.object({
  kind: z.literal('contribution'),
  asOf: z.enum(['opening', 'final']).nullish(),
});
const single = z.object({ kind: z.literal('single'), partner: name });
const SHARES = 'Say how it is shared: fixed, weights, contribution or single.';
const ifZero = z
  .discriminatedUnion('kind', [fixed, weights, contribution, single], { error: SHARES })
  .nullish();

const shareKinds = [fixed, weights.extend({ ifZero }), contribution.extend({ ifZero }), single] as const;
const shareBasis = z.discriminatedUnion('kind', [...shareKinds], { error: SHARES });
const carryForward = z.object({ kind: z.literal('carryForward') });
const escalate = z.object({ kind: z.literal('escalate') });
const afterReserve = z.discriminatedUnion('kind', [...shareKinds, carryForward, escalate], { error: SHARES });
const basis = z.discriminatedUnion(
  'kind',
  [
    ...shareKinds,
    carryForward,
    escalate,
    z.object({ kind: z.literal('reserve'), then: afterReserve }),
    z.object({ kind: z.literal('ownLine') }),
  ],
  {
    error:
      'Say how this layer is met: fixed, weights, contribution, single, reserve, carryForward, ownLine or escalate.',
  },
);

const unit = z.enum(['pence', 'bps'], { error: 'Give the unit: "pence" or "bps".' });
const layers = z.array(z.object({ from: whole, to: whole.nullable(), unit, basis }), {
  error: 'Give a list of layers.',
});
const overflow = z.discriminatedUnion(
  'mode',
  [
    z.object({ mode: z.literal('redistribute'), basis: shareBasis }),
    z.object({ mode: z.literal('partner'), partner: name }),
    z.object({ mode: z.literal('decide') }),
  ],
  { error: 'Say what happens above a cap: redistribute, partner or decide.' },
);
const rule = z.object(
  {
    over: layers,
    under: layers,
    reservePence: whole.nullish(),
    caps: z
      .array(
        z.object({
          partner: name,
          direction: z.enum(['over', 'under', 'both']).nullish(),
          limit: whole,
          unit,
        }),
      )
      .nullish(),
    capOverflow: overflow.nullish(),
  },
  { error: 'Give the rule, with its layers over and under.' },
);

const partner = z.object({
  id: name,
  name: name.optional(),
  /** What it came to. */
  contributionPence: whole.nullish(),
  /** What the year began with, where that differs. */
  openingContributionPence: whole.nullish(),
});

const part = {
  partners: z.array(partner, { error: 'Give the partners, in the order of the agreement.' }),
  rule,
  variancePence: whole,
  poolPence: whole.nullish(),
  /** Who holds the money: the others settle with this partner. */
  host: name.nullish(),
  /** Each partner's own variance, for a rule of own lines: by partner, or line by line. */
  lineVariancesPence: shares.nullish(),
  lines: z.array(z.object({ partner: name, variancePence: whole })).nullish(),
};

const CASE = { error: 'Give a case: an object with id, partners, rule and variancePence.' };

/** A case with one rule. With schemes it nets them first: each then says only its variance and its host. */
export const ruledCaseShape = z.object(
  {
    id: name,
    ...part,
    variancePence: whole.nullish(),
    schemes: z.array(z.object({ id: name.optional(), host: name.nullish(), variancePence: whole })).nullish(),
  },
  CASE,
);

/** A case whose `rule.ref` names its parts: each with a rule and a variance of its own, adding up to the whole. */
const partedCase = { id: name, partners: part.partners, variancePence: whole.nullish() };
const parts = z
  .array(z.object({ ...part, id: name.optional(), label: name.optional() }))
  .min(1, 'Give at least one.');
export const partedCaseShapes = {
  segments: z.object({ ...partedCase, segments: parts }, CASE),
  schemes: z.object({ ...partedCase, schemes: parts }, CASE),
};

export type GivenCase = z.infer<typeof ruledCaseShape>;
export type GivenPart = z.infer<typeof parts>[number];
export type GivenRule = z.infer<typeof rule>;
export type GivenBasis = z.infer<typeof basis>;
export type GivenShares = z.infer<typeof shareBasis>;
