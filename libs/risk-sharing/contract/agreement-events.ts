export const AGREEMENT = 'agreement';
export const AGREEMENT_VERSION = 'agreement-version';

/*
 * What the parties are told has the `agreement-version` as its subject, what the whole place is told the `agreement`: so each has a
 * card of its own, and a party's never overwrites the summary of everybody else.
 */

/** `data`: its `number`, the `parties`, and the `organisation` that began it. */
export const AGREEMENT_STARTED = 'risk-sharing.agreement-started';

/** A part of a draft says something else. `data`: the number `n` of the version, which `part`, and for which `organisation`. */
export const DRAFT_SAVED = 'risk-sharing.draft-saved';

/** A version was sent to all parties for signature, with the `hash` of what they sign; or taken back, and is a draft again. */
export const VERSION_SENT = 'risk-sharing.version-sent';
export const VERSION_TAKEN_BACK = 'risk-sharing.version-taken-back';

/** A new dated version `n` was begun from the one that held, to vary it; or dropped before it was sent. */
export const VARIATION_BEGUN = 'risk-sharing.variation-begun';
export const DRAFT_DROPPED = 'risk-sharing.draft-dropped';

/**
 * A decision moved a contribution in the draft of version `n`. `data`: the `scheme`'s key, `from` and `to` whom, the `pence` of each month from
 * `month` on, and the `decision` with its `decisionKind`.
 */
export const CONTRIBUTION_MOVED = 'risk-sharing.contribution-moved';

/**
 * The executed deed of version `n` was filed. `data`: the `deed`, its `method`, the day `on` which it was executed, the `sha256` of its file, and
 * whether another was filed before.
 */
export const DEED_FILED = 'risk-sharing.deed-filed';

/** A party, `organisation`, has ended: its `successor` stands in its place, in a version that is a draft. */
export const PARTY_SUCCEEDED = 'risk-sharing.party-succeeded';

/** What the place may know of an agreement changed: its title, parties, schemes or standing. For everybody of the place. */
export const AGREEMENT_SUMMARY_CHANGED = 'risk-sharing.agreement-summary-changed';
