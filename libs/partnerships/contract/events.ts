/**
 * Terms of reference were set for a body, its subject. `data`: `number` of the version, `effectiveFrom` as a day, `form`,
 * `fields` that read otherwise than what held on that day before, and whether it is a `correction` of the past.
 */
export const TERMS_SET = 'partnerships.terms-set';
