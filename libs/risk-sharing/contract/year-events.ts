/** The subject of everything that the parties are told of an agreement's year: its id is the agreement's. */
export const AGREEMENT_YEAR = 'agreement-year';
export const RISK_POSITION = 'risk-position';

/** For the host alone: a position that it has not released. `data`: the agreement's `number`, its `scheme` and `month`. */
export const POSITION_ENTERED = 'risk-sharing.position-entered';

/**
 * The parties see a position. `data`: the agreement's `number`, the `position`, its `scheme` and `month`, whether it `restates` one,
 * the layer that a rule now `reaches` for the first time (0: none), and who is `near` a cap since now.
 */
export const POSITION_RELEASED = 'risk-sharing.position-released';

/** Somebody other than its preparer approved it. `data`: as released, without what it reaches. */
export const POSITION_APPROVED = 'risk-sharing.position-approved';

/** How far from its budget a forecast is green or amber in a place, `data.from` on: `greenBps`, `amberBps`. Seen by its members. */
export const MONEY_COLOURS = 'money-colours';
export const MONEY_COLOURS_SET = 'risk-sharing.money-colours-set';
