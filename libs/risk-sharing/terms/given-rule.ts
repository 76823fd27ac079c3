import { z } from 'zod';

const WHOLE = 'Give a whole number, without a decimal point.';
const TOO_LONG = 'Write a number beyond 9007199254740991 in quotes: without them its last digits are lost.';

/** Whole pence, points or parts; as text where a JSON number could no longer hold it exactly. */
export const whole = z
  .union([z.number(), z.string().regex(/^-?\d{1,30}$/, WHOLE)], { error: WHOLE })
  .superRefine((value, context) => {
    if (typeof value === 'string' || Number.isSafeInteger(value)) return;
    context.addIssue({ code: 'custom', message: Number.isInteger(value) ? TOO_LONG : WHOLE });
  })
  .transform((value) => BigInt(typeof value === 'number' && !Number.isInteger(value) ? 0 : value));

export const partnerName = z
  .string({ error: 'Give a name.' })
  .min(1, 'Give a name.')
  .max(200, 'Give a name of 200 letters at most.');
export const shares = z.record(partnerName, whole, {
  error: 'Say how much each partner bears, as {"partner": parts}.',
});

const fixed = z.object({ kind: z.literal('fixed'), shares });
const weights = z.object({
  kind: z.literal('weights'),
  name: partnerName.optional(),
  asOf: z.string().nullish(),
  shares,
});
const contribution = z.object({
  kind: z.literal('contribution'),
  asOf: z.enum(['opening', 'final']).nullish(),
});
const single = z.object({ kind: z.literal('single'), partner: partnerName });
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
    z.object({ mode: z.literal('partner'), partner: partnerName }),
    z.object({ mode: z.literal('decide') }),
  ],
  { error: 'Say what happens above a cap: redistribute, partner or decide.' },
);
/**
 * A rule with its partners by name, as a case’s file and a version of an agreement hold it; numbers may be text, so that none loses
 * its last digits.
 */
export const givenRuleShape = z.object(
  {
    over: layers,
    under: layers,
    reservePence: whole.nullish(),
    caps: z
      .array(
        z.object({
          partner: partnerName,
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

export type GivenRule = z.infer<typeof givenRuleShape>;
export type GivenBasis = z.infer<typeof basis>;
export type GivenShares = z.infer<typeof shareBasis>;
