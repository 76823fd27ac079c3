/**
 * What the record says of interests; all in the stream `partnership/<id>`, seen by whoever sees the interest. Ids and codes only.
 * `interest-declared`, `interest-changed`, `interest-ended` on an `interest`; `interests-confirmed` on an `interest-confirmation`.
 */
export const INTEREST = 'interest';
export const INTEREST_CONFIRMATION = 'interest-confirmation';

export const interestEvent = (name: string): string => `interests.${name}`;
