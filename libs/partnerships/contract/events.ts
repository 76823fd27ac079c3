/**
 * Terms of reference were set for a body, its subject. `data`: `number` of the version, `effectiveFrom` as a day, `form`,
 * `fields` that read otherwise than what held on that day before, and whether it is a `correction` of the past.
 */
export const TERMS_SET = 'partnerships.terms-set';

/** A word of a place’s glossary, its subject `glossary-word`, says something new, or has left the glossary. Public. */
export const GLOSSARY_WORD_SET = 'partnerships.glossary-word-set';
export const GLOSSARY_WORD_TAKEN_OUT = 'partnerships.glossary-word-taken-out';

/** A `word-proposal`: made by a `person`, for the officers; answered, for who made it, with whether it was `accepted`. */
export const WORD_PROPOSED = 'partnerships.word-proposed';
export const WORD_PROPOSAL_ANSWERED = 'partnerships.word-proposal-answered';
