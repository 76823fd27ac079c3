import { z } from 'zod';
import { givenRuleShape, partnerName, shares, whole } from '../terms/given-rule.js';
import { withOwnLines } from './own-lines.js';

const partner = z.object({
  id: partnerName,
  name: partnerName.optional(),
  /** What it came to. */
  contributionPence: whole.nullish(),
  /** What the year began with, where that differs. */
  openingContributionPence: whole.nullish(),
});

const part = {
  partners: z.array(partner, { error: 'Give the partners, in the order of the agreement.' }),
  rule: givenRuleShape,
  variancePence: whole,
  poolPence: whole.nullish(),
  /** Who holds the money: the others settle with this partner. */
  host: partnerName.nullish(),
  /** Each partner's own variance, for a rule of own lines: by partner, or line by line. */
  lineVariancesPence: shares.nullish(),
  lines: z.array(z.object({ partner: partnerName, variancePence: whole })).nullish(),
};

const CASE = { error: 'Give a case: an object with id, partners, rule and variancePence.' };

/** A case with one rule. With schemes it nets them first: each then says only its variance and its host. */
export const ruledCaseShape = z.preprocess(
  withOwnLines,
  z.object(
    {
      id: partnerName,
      ...part,
      variancePence: whole.nullish(),
      schemes: z
        .array(z.object({ id: partnerName.optional(), host: partnerName.nullish(), variancePence: whole }))
        .nullish(),
    },
    CASE,
  ),
);

/** A case whose `rule.ref` names its parts: each with a rule and a variance of its own, adding up to the whole. */
const partedCase = { id: partnerName, partners: part.partners, variancePence: whole.nullish() };
const parts = z
  .array(
    z.preprocess(
      withOwnLines,
      z.object({ ...part, id: partnerName.optional(), label: partnerName.optional() }),
    ),
  )
  .min(1, 'Give at least one.');
export const partedCaseShapes = {
  segments: z.object({ ...partedCase, segments: parts }, CASE),
  schemes: z.object({ ...partedCase, schemes: parts }, CASE),
};

export type GivenCase = z.infer<typeof ruledCaseShape>;
export type GivenPart = z.infer<typeof parts>[number];
