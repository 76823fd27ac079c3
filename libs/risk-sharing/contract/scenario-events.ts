export const SCENARIO = 'scenario';

/** An organisation worked on a scenario of its own. For that organisation. `data`: the `agreement`. */
export const SCENARIO_SAVED = 'risk-sharing.scenario-saved';

/** For that organisation. `data`: the `illustration`, its `inputHash`, `seed`, `trials` and `engine`. */
export const ILLUSTRATION_ASKED = 'risk-sharing.illustration-asked';

/** For that organisation. `data`: the `illustration`. */
export const ILLUSTRATION_CANCELLED = 'risk-sharing.illustration-cancelled';

/** A copy for all parties; its subject is the copy. `data`: the `organisation` it is of, and the `inputHash`. */
export const SCENARIO_RELEASED = 'risk-sharing.scenario-released';
